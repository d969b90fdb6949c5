/** The bytes a WebAssembly instance works on: its buffer is another one after it has grown. */
export interface LinearMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** What is used of WebAssembly. Node's own types do not tell of it, and those of browsers bring along all of a browser. */
interface WebAssembly {
  readonly Module: new (code: Uint8Array) => object;
  readonly Memory: new (size: { initial: number }) => LinearMemory;
  readonly Instance: new (module: object, imports: { env: { memory: LinearMemory } }) => { readonly exports: unknown };
}

/** WebAssembly, where the machine has it. */
export const webAssembly = (globalThis as unknown as { WebAssembly?: WebAssembly }).WebAssembly;

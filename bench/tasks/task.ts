/** What a bench is asked to do. */
export interface TaskOptions {
  /** At most so many articles, pairs or reports of the data. */
  readonly limit?: number;
  /** Print the whole lists, too. */
  readonly lists: boolean;
  /** Measure the groups apart that this field of the data makes, as `publisher`. */
  readonly by?: string;
}

/** A bench: it measures on the data at the given paths and prints what it finds. */
export interface Task {
  readonly name: string;
  /** The paths it takes, for the usage text. */
  readonly paths: string;
  readonly about: string;
  /** The fewest paths it can work with. */
  readonly least: number;
  run(paths: readonly string[], options: TaskOptions): void | Promise<void>;
}

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Stages keep no state, so files may share a thread and its loaded lexicons: that halves the time.
    pool: "threads",
    isolate: false,
    maxWorkers: "100%",
    // A machine that does much else at the same time is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

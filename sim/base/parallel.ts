/**
 * A pool of workers over blocks (并行). Results come back in the order of the
 * tasks, so a caller sees the same thing with one worker or with many.
 *
 * @module
 */

/** A pool that maps tasks to results. */
export interface Pool<Task, Result> {
  /** Plays the tasks; `onDone` is called after each with the number finished. */
  map(
    tasks: readonly Task[],
    onDone?: (done: number) => void,
  ): Promise<Result[]>;
  close(): void;
}

/** What a worker does once it has its set-up. */
export type Play<Setup, Task, Result> = (
  setup: Setup,
) => (task: Task) => Result;

/**
 * Opens a pool. With one worker everything runs in this thread; with more, the
 * module at `url` must call {@linkcode serve} with the same `play`.
 */
export function openPool<Setup, Task, Result>(
  workers: number,
  url: URL,
  setup: Setup,
  play: Play<Setup, Task, Result>,
): Pool<Task, Result> {
  if (workers <= 1) return inThisThread(play(setup));
  const threads = Array.from({ length: workers }, () => {
    const worker = new Worker(url, { type: "module" });
    worker.postMessage({ setup });
    return worker;
  });
  return {
    map: (tasks, onDone) => spread(threads, tasks, onDone),
    close: () => threads.forEach((thread) => thread.terminate()),
  };
}

/** Makes the current worker answer the pool that opened it. */
export function serve<Setup, Task, Result>(
  play: Play<Setup, Task, Result>,
  buffersOf: (result: Result) => Transferable[],
): void {
  let work: ((task: Task) => Result) | undefined;
  self.onmessage = (event: MessageEvent) => {
    if ("setup" in event.data) {
      work = play(event.data.setup);
      return;
    }
    const { index, task } = event.data;
    try {
      const result = work!(task);
      self.postMessage({ index, result }, buffersOf(result));
    } catch (error) {
      self.postMessage({ index, error });
    }
  };
}

function inThisThread<Task, Result>(
  work: (task: Task) => Result,
): Pool<Task, Result> {
  return {
    async map(tasks, onDone) {
      const results: Result[] = [];
      for (const task of tasks) {
        results.push(work(task));
        onDone?.(results.length);
        // Lets a progress line be written and an interrupt be heard.
        await Promise.resolve();
      }
      return results;
    },
    close() {},
  };
}

function spread<Task, Result>(
  threads: readonly Worker[],
  tasks: readonly Task[],
  onDone: ((done: number) => void) | undefined,
): Promise<Result[]> {
  const results: Result[] = new Array(tasks.length);
  let next = 0, done = 0;
  return new Promise((resolve, reject) => {
    if (tasks.length === 0) resolve(results);
    const give = (thread: Worker) => {
      if (next < tasks.length) {
        thread.postMessage({ index: next, task: tasks[next] });
        next++;
      }
    };
    for (const thread of threads) {
      thread.onmessage = (event: MessageEvent) => {
        if (event.data.error) return reject(event.data.error);
        results[event.data.index] = event.data.result;
        onDone?.(++done);
        if (done === tasks.length) resolve(results);
        else give(thread);
      };
      thread.onerror = (event) => {
        event.preventDefault();
        reject(new Error(`A worker failed: ${event.message}`));
      };
      give(thread);
    }
  });
}

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
}

/** Threads that load their module while the caller prepares the set-up. */
export type Threads = readonly Worker[];

/** What a worker does once it has its set-up. */
export type Play<Setup, Task, Result> = (
  setup: Setup,
) => (task: Task) => Result;

/**
 * Starts the threads of a pool (启动线程), none for one worker: they load the
 * module at `url`, which must call {@linkcode serve}, while the caller goes on.
 */
export function startThreads(workers: number, url: URL): Threads {
  const length = workers <= 1 ? 0 : workers;
  return Array.from({ length }, () => new Worker(url, { type: "module" }));
}

/**
 * Opens a pool. Without threads everything runs in this one; with them, their
 * module must serve the same `play`.
 */
export function openPool<Setup, Task, Result>(
  threads: Threads,
  setup: Setup,
  play: Play<Setup, Task, Result>,
): Pool<Task, Result> {
  if (threads.length === 0) return inThisThread(play(setup));
  threads.forEach((worker) => worker.postMessage({ setup }));
  return { map: (tasks, onDone) => spread(threads, tasks, onDone) };
}

/** Ends the threads, whatever they are doing. */
export function stopThreads(threads: Threads): void {
  threads.forEach((thread) => thread.terminate());
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
  };
}

function spread<Task, Result>(
  threads: Threads,
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
        done++;
        onDone?.(done);
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

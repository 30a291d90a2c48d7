import Glibc
import Synchronization

/// All threads that run processes, and who of them sleeps.
///
/// A scheduler that finds nothing to do marks itself idle, looks at all queues once more, and sleeps.
/// Who pushes a process looks at the marks after pushing. Both use sequentially consistent accesses, so
/// one of the two sees the other: no process is left lying while a scheduler that could run it
/// sleeps.
final class Schedulers: @unchecked Sendable {
  static let maximum = 64
  private static let stackSize = 256 << 20

  // Safe: set once, before the threads start.
  private(set) var workers: [Scheduler] = []
  /// A bit for each worker that sleeps, or is about to.
  private let idle = Atomic<UInt64>(0)
  /// The marks of all workers.
  private var everyone: UInt64 { UInt64.max >> UInt64(Self.maximum - workers.count) }
  private let stopping = Atomic<Bool>(false)
  private let injections = Atomic<Int>(0)
  /// The worker that waits for something to do without sleeping.
  private let waiting = Atomic<Int>(Schedulers.nobody)
  private static let nobody = -1
  private let running = Atomic<Int>(0)

  var isStopping: Bool { stopping.load(ordering: .relaxed) }
  /// Spent by processes whose turns are over.
  var reductions: Int { workers.reduce(0) { $0 + $1.reductions.load(ordering: .relaxed) } }
  var turns: Int { workers.reduce(0) { $0 + $1.turns.load(ordering: .relaxed) } }
  var runQueueLength: Int { workers.reduce(0) { $0 + $1.runQueue.count } }

  func create(_ count: Int, for machine: Machine) {
    workers = (0..<max(1, min(count, Self.maximum))).map {
      Scheduler(machine: machine, index: $0, isDirty: false)
    }
  }

  func startThreads() {
    for worker in workers {
      running.wrappingAdd(1, ordering: .relaxed)
      Thread(stackSize: Self.stackSize) { [self] in
        worker.run()
        running.wrappingSubtract(1, ordering: .releasing)
      }.detach()
    }
  }

  /// Tells the threads to end, when the turns that they are in are over.
  func stop() {
    stopping.store(true, ordering: .relaxed)
    for worker in workers { worker.parking.wake() }
  }

  /// Every thread has ended: nothing runs any more.
  var hasStopped: Bool { running.load(ordering: .acquiring) == 0 }

  /// Makes a process runnable from a thread that is not a worker's.
  func inject(_ process: ProcessShared.Pointer) {
    let awake = waiting.load(ordering: .relaxed)
    if awake != Self.nobody { return give(process, to: workers[awake]) }
    let next = injections.wrappingAdd(1, ordering: .relaxed).newValue
    give(process, to: workers[Int(UInt(bitPattern: next) % UInt(workers.count))])
  }

  private func give(_ process: ProcessShared.Pointer, to worker: Scheduler) {
    worker.runQueue.push(process)
    if claim(1 << UInt64(worker.index)) { worker.parking.wake() } else { wakeOne() }
  }

  /// There is more to do than the caller can do next: wakes a worker, if one sleeps.
  @inline(__always) func wakeOne() {
    let sleeping = idle.load(ordering: .sequentiallyConsistent)
    if sleeping != 0 { wake(oneOf: sleeping) }
  }

  @inline(never) private func wake(oneOf sleeping: UInt64) {
    let index = sleeping.trailingZeroBitCount
    if claim(1 << UInt64(index)) { workers[index].parking.wake() }
  }

  /// Takes away a worker's mark; true for the one who may, and has to, wake it.
  private func claim(_ mark: UInt64) -> Bool {
    idle.bitwiseAnd(~mark, ordering: .sequentiallyConsistent).oldValue & mark != 0
  }

  /// A process from the queue of another worker, with some more for the thief's own queue.
  func steal(for thief: Scheduler) -> ProcessShared.Pointer? {
    let count = workers.count
    for distance in stride(from: 1, to: count, by: 1) {
      let victim = workers[(thief.index + distance) % count]
      if let process = victim.runQueue.steal(into: thief.runQueue) {
        if thief.runQueue.count > 0 { wakeOne() }
        return process
      }
    }
    return nil
  }

  /// Called by a worker that has found nothing: sleeps until there is something, or until its
  /// next timer.
  func sleep(_ worker: Scheduler) {
    let nextGiveBack = worker.giveBackMemory(worker.machine.clock.monotonic)
    let mark: UInt64 = 1 << UInt64(worker.index)
    idle.bitwiseOr(mark, ordering: .sequentiallyConsistent)
    defer { idle.bitwiseAnd(~mark, ordering: .relaxed) }
    if isStopping || workers.contains(where: { $0.runQueue.count > 0 }) { return }
    if worker.mayWaitAwake, waitAwake(worker, mark) { return }
    let now = worker.machine.clock.monotonic
    let nextLook =
      idle.load(ordering: .sequentiallyConsistent) == everyone
      ? worker.machine.deadlockWatch.allAreIdle(worker.machine, now: now) : nil
    let next = [worker.timers.nextTime, nextGiveBack, nextLook.map { now + $0 }]
      .compactMap { $0 }.min()
    worker.sleep(from: now, until: next)
  }
}

// MARK: Waiting awake

extension Schedulers {
  /// For so long a worker waits awake. To be woken takes a thread about as long.
  private static let patience = 50_000
  private static let hasCores = Processors.count > 1

  /// To wait awake is worth it where an answer is about to come, from a socket for example: it saves the
  /// time that waking takes. One worker does, and only where there is a core for who answers.
  private func waitAwake(_ worker: Scheduler, _ mark: UInt64) -> Bool {
    guard Self.hasCores,
      waiting.compareExchange(
        expected: Self.nobody, desired: worker.index, ordering: .relaxed
      ).exchanged
    else { return false }
    defer { waiting.store(Self.nobody, ordering: .relaxed) }
    let end = worker.machine.clock.monotonic + Self.patience
    repeat {
      // Who else has to run may.
      sched_yield()
      if !worker.runQueue.isEmpty || idle.load(ordering: .relaxed) & mark == 0 { return true }
    } while worker.machine.clock.monotonic < end
    return false
  }
}

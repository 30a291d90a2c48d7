import Synchronization

/// Threads that run single steps which may block or take long: reading from a terminal, loading
/// code. They are started when there is something to do and none is free, up to a few.
final class DirtyPool: @unchecked Sendable {
  static let maximum = 16
  private static let stackSize = 512 << 20

  private struct State {
    var waiting: [ProcessShared.Pointer] = []
    var idle: [Scheduler] = []
    var started = 0
  }

  private let state = Locked(State())
  /// Processes that are waiting for a thread, or have one.
  private let processes = Atomic<Int>(0)

  /// No process will come back from here.
  var isIdle: Bool { processes.load(ordering: .sequentiallyConsistent) == 0 }

  func submit(_ process: ProcessShared.Pointer) {
    processes.wrappingAdd(1, ordering: .sequentiallyConsistent)
    let machine = process.process.state.pointee.machine.takeUnretainedValue()
    let (idle, new) = state.withLock { state -> (Scheduler?, Int?) in
      state.waiting.append(process)
      if let idle = state.idle.popLast() { return (idle, nil) }
      if state.started == Self.maximum { return (nil, nil) }
      state.started += 1
      return (nil, state.started)
    }
    idle?.parking.wake()
    if let new {
      let scheduler = Scheduler(
        machine: machine, index: Schedulers.maximum + new, isDirty: true)
      Thread(stackSize: Self.stackSize) { [self] in run(scheduler) }.detach()
    }
  }

  private func run(_ scheduler: Scheduler) {
    while !scheduler.machine.schedulers.isStopping {
      var process: ProcessShared.Pointer?
      state.withLock { state in
        if state.waiting.isEmpty {
          state.idle.append(scheduler)
        } else {
          process = state.waiting.removeFirst()
        }
      }
      if let process {
        runStep(of: process, on: scheduler)
      } else {
        scheduler.parking.park(atMost: nil)
      }
    }
  }

  /// Runs the step that asked for it, and hands the process back to the workers.
  private func runStep(of block: ProcessShared.Pointer, on scheduler: Scheduler) {
    block.process.runDirtyStep(on: scheduler)
    // Before the process can run: when it waits again, it must not be taken for one that comes back.
    processes.wrappingSubtract(1, ordering: .sequentiallyConsistent)
    scheduler.machine.schedulers.inject(block)
  }
}

extension Process {
  var isOnDirtyThread: Bool {
    state.pointee.scheduler.unsafelyUnwrapped._withUnsafeGuaranteedRef { $0.isDirty }
  }

  /// Leaves the worker; `work` is done on a thread that may block, in place of the step that called
  /// this, whose frame stays as it is: it delivers a value, or names another step to go on at.
  func continueOnDirtyThread(
    _ work: @escaping @Sendable (Process) throws(Raise) -> Next?
  ) -> Next? {
    state.pointee.dirtyWork = DirtyWork(work)
    state.pointee.outcome = .dirty
    return nil
  }

  fileprivate func runDirtyStep(on scheduler: Scheduler) {
    state.pointee.scheduler = .passUnretained(scheduler)
    guard let dirty = state.pointee.dirtyWork else { return }
    state.pointee.dirtyWork = nil
    let next: Next?
    do throws(Raise) { next = try dirty.work(self) } catch {
      if let native = dirty.native { _ = blame(native) }
      next = unwind(from: withMachine { $0.steps.dirtyWork })
    }
    // Without a next step the work has said itself how the process goes on.
    if let next {
      state.pointee.resume = next
      state.pointee.waiting = .step
    }
    state.pointee.scheduler = nil
  }
}

/// What a process wants done on a dirty thread.
final class DirtyWork {
  let work: @Sendable (Process) throws(Raise) -> Next?
  /// Whose work it is, for the stack trace.
  var native: NativeFunction?
  init(_ work: @escaping @Sendable (Process) throws(Raise) -> Next?) { self.work = work }
}

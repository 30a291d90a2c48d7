import Synchronization

/// One thread that runs processes, with its run queue, its timers and its free blocks. Those that are
/// `dirty` run single steps that may block, and have no run queue.
///
/// See docs/Scheduler.md for how processes move between schedulers.
final class Scheduler: @unchecked Sendable {
  /// Most schedulers of a machine, dirty ones included: a unique number ends with its maker's index.
  static let indexBits: UInt = 10

  unowned(unsafe) let machine: Machine
  let index: Int
  let isDirty: Bool
  let runQueue = RunQueue()
  let timers = Timers()
  let parking = Parking()
  /// Turns it has run and the time it has spent in them are nobody else's business; the number of
  /// reductions is for statistics/1.
  let reductions = Atomic<Int>(0)
  let turns = Atomic<Int>(0)
  /// Nanoseconds that it has slept, and since when it sleeps, 0 while it does not.
  private let sleptTime = Atomic<Int>(0)
  private let asleepSince = Atomic<Int>(0)

  // Safe: only its own thread uses these.
  private let own: UnsafeMutablePointer<Own>

  struct Own {
    var uniqueNumbers: UInt = 0
    var freeBlocks: ProcessShared.Pointer?
    var freeBlockCount = 0
    var turnsSinceTimers = 0
    var turnsSinceWatch = 0
    var freedWords = 0
    var lastGivenBack = 0
    var lastSleep = Int.max
  }

  init(machine: Machine, index: Int, isDirty: Bool) {
    self.machine = machine
    self.index = index
    self.isDirty = isDirty
    own = .allocate(capacity: 1)
    own.initialize(to: Own())
  }

  deinit { own.deallocate() }

  /// A number that no other call returns, in this machine.
  @inline(__always) func uniqueNumber() -> UInt {
    own.pointee.uniqueNumbers &+= 1
    return own.pointee.uniqueNumbers &<< Self.indexBits | UInt(bitPattern: index)
  }

  /// The scheduler on which `uniqueNumber` returned `number`.
  static func index(of number: UInt) -> Int { Int(number & (1 << indexBits - 1)) }

  // MARK: Scheduling

  /// Makes a process runnable that was parked, or is new. Called by this scheduler's thread.
  @inline(__always) func schedule(_ process: ProcessShared.Pointer) {
    if isDirty { return machine.schedulers.inject(process) }
    // One more in the queue will be run by this thread as soon as the present turn is over; it is
    // not worth waking another. With two there is work for another.
    if runQueue.push(process) > 1 { machine.schedulers.wakeOne() }
  }

  /// Pushes `signal` to the process in `block`; false, and the signal is gone, when it has ended.
  @discardableResult
  @inline(__always)
  func deliver(_ signal: Signal.Node, to number: Int, _ block: ProcessShared.Pointer) -> Bool {
    switch block.push(signal, to: number) {
    case .delivered: return true
    case .wakeUp:
      schedule(block)
      return true
    case .closed:
      signal.discard()
      return false
    }
  }

  @discardableResult
  func deliver(_ signal: Signal.Node, to number: Int) -> Bool {
    if number < 0 { return machine.pushToPort(signal, number) }
    guard let block = machine.processes.find(number) else {
      signal.discard()
      return false
    }
    return deliver(signal, to: number, block)
  }

  // MARK: The thread

  /// Runs processes until the machine stops.
  func run() {
    while !machine.schedulers.isStopping {
      if !timers.isEmpty { checkTimers() }
      if let process = runQueue.pop() ?? machine.schedulers.steal(for: self) {
        runTurn(of: process)
        watchMemory()
      } else {
        machine.schedulers.sleep(self)
      }
    }
  }

  /// It has slept so little the last time that it would have been better not to.
  var mayWaitAwake: Bool { own.pointee.lastSleep < Self.shortSleep }
  private static let shortSleep = 200_000

  /// Waits until woken, or for a moment of monotonic time.
  func sleep(from now: Int, until end: Int?) {
    asleepSince.store(now, ordering: .relaxed)
    parking.park(atMost: end.map { max(0, $0 - now) })
    asleepSince.store(0, ordering: .relaxed)
    let slept = machine.clock.monotonic - now
    own.pointee.lastSleep = slept
    sleptTime.store(sleptTime.load(ordering: .relaxed) + slept, ordering: .relaxed)
  }

  func timeAsleep(_ now: Int) -> Int {
    let since = asleepSince.load(ordering: .relaxed)
    return sleptTime.load(ordering: .relaxed) + (since == 0 ? 0 : max(0, now - since))
  }

  /// Processes that never use up a turn may still pile up memory.
  private func watchMemory() {
    own.pointee.turnsSinceWatch += 1
    if own.pointee.turnsSinceWatch < 256 { return }
    own.pointee.turnsSinceWatch = 0
    machine.memoryWatch.check(machine)
  }

  /// The clock is not read at each of many short turns.
  private func checkTimers() {
    own.pointee.turnsSinceTimers += 1
    guard own.pointee.turnsSinceTimers >= 16 || runQueue.isEmpty else { return }
    own.pointee.turnsSinceTimers = 0
    for timer in timers.expire(at: machine.clock.monotonic) { fire(timer) }
  }

  private func fire(_ timer: TimerNode.Kind) {
    switch timer {
    case .receive(let number, let timer):
      deliver(.make(.timeout, from: number, number: timer), to: number)
    case .message(let signal, let destination, _):
      let number =
        destination.isAtom ? machine.registry.find(destination) : destination.pidNumber
      if let number { deliver(signal, to: number) } else { signal.discard() }
    }
  }

  // MARK: Blocks

  func takeBlock() -> ProcessShared.Pointer {
    if let block = own.pointee.freeBlocks {
      own.pointee.freeBlocks = block.pointee.next
      own.pointee.freeBlockCount -= 1
      return block
    }
    return machine.blocks.take()
  }

  func freeBlock(_ block: ProcessShared.Pointer) {
    if own.pointee.freeBlockCount >= Self.mostFreeBlocks { return machine.blocks.give(block) }
    block.pointee.next = own.pointee.freeBlocks
    own.pointee.freeBlocks = block
    own.pointee.freeBlockCount += 1
  }

  private static let mostFreeBlocks = 256
}

extension Scheduler {
  /// Starts the timer of a receive in `process`, which runs on this thread.
  func startReceiveTimer(
    _ process: ProcessShared.Pointer, number: Int, timer: UInt, after nanoseconds: Int
  ) {
    let node = process.receiveTimer
    node.pointee.kind = .receive(number: number, timer: timer)
    node.pointee.deadline = Timers.tick(machine.clock.monotonic + nanoseconds)
    startTimer(node)
  }

  func startTimer(_ node: TimerNode.Pointer) {
    // Dirty threads do not look at timers.
    let scheduler = isDirty ? machine.schedulers.workers[0] : self
    node.pointee.owner = scheduler.index
    scheduler.timers.start(node)
    if isDirty { scheduler.parking.wake() }
  }
}

// MARK: Memory

extension Scheduler {
  /// Words that make it worthwhile to return them to the system, 64 MB: this scheduler's share, for
  /// what many processes have used is freed on all of them.
  private var worthReturning: Int { (1 << 23) / machine.schedulers.workers.count }
  private static let returnInterval = 1_000_000_000

  /// Called on this scheduler's thread when processes have ended or collected.
  @inline(__always) func noteFreed(_ words: Int) { own.pointee.freedWords &+= words }

  /// There is nothing to run: a good time to return to the system what has been freed. Says when it
  /// will be worth another try, if it is too early now.
  func giveBackMemory(_ now: Int) -> Int? {
    guard own.pointee.freedWords >= worthReturning else { return nil }
    let next = own.pointee.lastGivenBack + Self.returnInterval
    if now < next { return next }
    own.pointee.lastGivenBack = now
    own.pointee.freedWords = 0
    PhysicalMemory.giveBack()
    return nil
  }
}

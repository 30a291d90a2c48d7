import Synchronization

/// One Erlang system: its processes, schedulers, modules and names. A program may have several;
/// they share the atom table and the area of literals, nothing else.
public final class Machine: Sendable {
  public let options: MachineOptions
  let code = CodeTable()
  let clock = Clock()
  let processes: ProcessTable
  let registry = Registry()
  let ports = PortTable()
  let poller = DescriptorPoller()
  let persistentTerms = PersistentTerms()
  let tables = TableDirectory()
  let blocks = BlockPool()
  let collections = CollectionCount()
  let schedulers = Schedulers()
  let dirtyPool = DirtyPool()
  let memoryWatch: MemoryWatch
  let deadlockWatch = DeadlockWatch()
  let lostMessages = LostMessages()
  let tracing = Tracing()
  let steps = EngineSteps()
  let console: Console

  /// What statistics/1 said last.
  let lastRuntime = Atomic<Int>(0)
  let lastWallClock = Atomic<Int>(0)
  let lastReductions = Atomic<Int>(0)

  /// What external terms that are only for this machine begin with.
  let localMark = (0..<ExternalFormat.localMarkSize).map { _ in UInt8.random(in: 0...255) }

  private let uniqueIntegers = Atomic<Int>(0)
  private let lastMicrosecond = Atomic<Int>(0)
  private let status = Atomic<Int>(Machine.running)
  private let ended = Parking()
  let flushTime = Atomic<Int>(.max)
  private static let running = -1

  public init(_ options: MachineOptions = MachineOptions()) {
    PhysicalMemory.keepForReuse()
    self.options = options
    processes = ProcessTable(limit: options.processLimit)
    memoryWatch = MemoryWatch(limit: options.memoryLimit)
    console = Console(lineReader: options.lineReader)
    schedulers.create(options.schedulers, for: self)
  }

  /// Starts the threads. Processes that were started before begin to run.
  public func start() { schedulers.startThreads() }

  /// Waits until the machine is halted; returns the exit status.
  public func run() -> Int {
    while status.load(ordering: .acquiring) == Self.running { ended.park(atMost: nil) }
    flushOutput()
    return status.load(ordering: .acquiring)
  }

  /// Ends the machine: its processes stop where they are. The first call counts; another one keeps the
  /// machine from waiting for output.
  ///
  /// What ports have been given to write is written before `run` returns: see Machine+Output.
  public func halt(_ exitStatus: Int) { halt(exitStatus, flushingFor: .max) }

  func halt(_ exitStatus: Int, flushingFor nanoseconds: Int) {
    if !isHalted { flushTime.store(nanoseconds, ordering: .relaxed) }
    let (first, _) = status.compareExchange(
      expected: Self.running, desired: exitStatus, ordering: .acquiringAndReleasing)
    if first {
      schedulers.stop()
      ended.wake()
    } else {
      flushTime.store(0, ordering: .relaxed)
    }
  }

  /// Greater than all that it has returned before.
  func nextMonotonicInteger() -> Int { uniqueIntegers.wrappingAdd(1, ordering: .relaxed).newValue }

  /// The system time in microseconds, or a little more: greater at each call.
  func uniqueMicroseconds() -> Int {
    let now = clock.system / 1000
    var last = lastMicrosecond.load(ordering: .relaxed)
    while true {
      let next = max(now, last + 1)
      let exchange = lastMicrosecond.weakCompareExchange(
        expected: last, desired: next, ordering: .relaxed)
      if exchange.exchanged { return next }
      last = exchange.original
    }
  }

  var isHalted: Bool { status.load(ordering: .relaxed) != Self.running }
}

extension Machine {
  /// Starts a process from outside of all. The arguments are immediates or literals.
  @discardableResult
  func spawn(_ module: Term, _ name: Term, _ arguments: Term) -> Term? {
    let block = blocks.take()
    guard processes.add(block, { block.prepare($0, ProcessFlags(), self) }) else {
      blocks.give(block)
      return nil
    }
    let p = block.process
    p.state.pointee.groupLeader = p.state.pointee.pid
    p.begin(.call(module: module, name: name, arguments: arguments))
    let pid = p.state.pointee.pid
    block.pointee.inQueue.open()
    schedulers.inject(block)
    return pid
  }

  /// Sends a message from outside of all processes. False when there is no such process.
  @discardableResult
  func send(_ message: Term, to pid: Term) -> Bool {
    send(message, toNumber: pid.pidNumber)
  }

  @discardableResult
  func send(_ message: Term, toNumber number: Int) -> Bool {
    push(.make(copying: message, .message, from: number), to: number)
  }

  /// There is too little memory: the process that has most of it is told to end. False if there is
  /// none.
  func endLargestProcess() -> Bool {
    var largest: (number: Int, block: ProcessShared.Pointer, bytes: Int)?
    for number in processes.numbers() {
      guard let block = processes.find(number) else { continue }
      let words = block.pointee.footprint.load(ordering: .relaxed)
      let bytes =
        words * MemoryLayout<Term>.stride + block.pointee.offHeapBytes.load(ordering: .relaxed)
      if bytes > largest?.bytes ?? 0 { largest = (number, block, bytes) }
    }
    guard let largest else { return false }
    let signal = Signal.Node.make(.memoryExit, from: largest.number)
    switch largest.block.push(signal, to: largest.number) {
    case .delivered: break
    case .wakeUp: schedulers.inject(largest.block)
    case .closed: signal.discard()
    }
    return true
  }

  func cancelReceiveTimer(_ process: ProcessShared.Pointer) {
    let node = process.receiveTimer
    schedulers.workers[node.pointee.owner].timers.stop(node)
  }
}

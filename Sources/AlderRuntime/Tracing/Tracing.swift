import Synchronization

/// What a machine knows of tracing beside what lies in processes and functions: what new processes get,
/// and which messages are to be seen.
struct Tracing: ~Copyable, @unchecked Sendable {
  /// The `TraceFlags` of new processes.
  let newFlags = Atomic<UInt32>(0)
  /// A number that match specifications set and ask for.
  private let word = Atomic<Int>(0)
  private let lock = Locked(Contents())

  var controlWord: Int { word.load(ordering: .relaxed) }
  func setControlWord(_ value: Int) { word.store(value, ordering: .relaxed) }

  struct Contents {
    var newTracer = -1
    var send: MessageFilter = .all
    var receive: MessageFilter = .all
  }

  /// Which messages are to be seen of those who are traced with `send` or `'receive'`.
  enum MessageFilter {
    case all
    case none
    case matching(TracePattern)
  }

  @inline(__always) var tracesNew: Bool { newFlags.load(ordering: .relaxed) != 0 }

  /// Whatever changes the flags of processes does it here.
  func withLock<Value, Failure>(
    _ body: (inout Contents) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try lock.withLock(body)
  }

  /// Patterns are never freed, for somebody may be looking at one.
  var filters: (send: MessageFilter, receive: MessageFilter) {
    lock.withLock { ($0.send, $0.receive) }
  }

  /// The tracer has ended: it traces no more.
  func forget(_ tracer: Int, of block: ProcessShared.Pointer) {
    lock.withLock { _ in
      guard block.pointee.tracer.load(ordering: .relaxed) == tracer else { return }
      block.setTrace(block.traceFlags.intersection(.sensitive), -1)
    }
  }
}

extension Machine {
  /// Whether there is a process of that number.
  func isAlive(_ number: Int) -> Bool {
    guard number >= 0, let block = processes.find(number) else { return false }
    return block.pointee.number.load(ordering: .relaxed) == number
  }
}

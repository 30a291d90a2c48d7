/// What is to be seen of a process, and how: the flags of erlang:trace/3. They lie in `ProcessShared`,
/// where anybody may set them; 0 in all processes as long as nobody traces.
struct TraceFlags: OptionSet {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  static let send = TraceFlags(rawValue: 1)
  static let receive = TraceFlags(rawValue: 1 << 1)
  static let setOnSpawn = TraceFlags(rawValue: 1 << 2)
  static let call = TraceFlags(rawValue: 1 << 3)
  static let processes = TraceFlags(rawValue: 1 << 4)
  static let setOnFirstSpawn = TraceFlags(rawValue: 1 << 5)
  static let setOnLink = TraceFlags(rawValue: 1 << 6)
  static let setOnFirstLink = TraceFlags(rawValue: 1 << 7)
  static let running = TraceFlags(rawValue: 1 << 8)
  static let exiting = TraceFlags(rawValue: 1 << 9)
  static let collections = TraceFlags(rawValue: 1 << 10)
  static let arity = TraceFlags(rawValue: 1 << 11)
  static let returnTo = TraceFlags(rawValue: 1 << 12)
  static let silent = TraceFlags(rawValue: 1 << 13)
  static let schedulerID = TraceFlags(rawValue: 1 << 14)
  static let ports = TraceFlags(rawValue: 1 << 15)
  static let runningPorts = TraceFlags(rawValue: 1 << 16)
  static let runningProcesses = TraceFlags(rawValue: 1 << 17)
  static let timestamp = TraceFlags(rawValue: 1 << 18)
  static let strictMonotonicTimestamp = TraceFlags(rawValue: 1 << 19)
  static let monotonicTimestamp = TraceFlags(rawValue: 1 << 20)
  /// Not of erlang:trace/3: the process wants to be left alone.
  static let sensitive = TraceFlags(rawValue: 1 << 31)

  static let all = TraceFlags(rawValue: 1 << 21 - 1)
  static let anyTimestamp: TraceFlags = [
    .timestamp, .strictMonotonicTimestamp, .monotonicTimestamp,
  ]
  static let anyRunning: TraceFlags = [.running, .runningProcesses]
  /// Those with which a new process may get what its parent has.
  static let inherited: TraceFlags = [.setOnSpawn, .setOnFirstSpawn, .setOnLink, .setOnFirstLink]

  /// Their names, in the order in which erlang:trace_info/2 lists them.
  static let names: [(flag: TraceFlags, name: Term)] = [
    (.runningProcesses, Term(atom: "running_procs")), (.runningPorts, Term(atom: "running_ports")),
    (.ports, Term(atom: "ports")), (.schedulerID, Term(atom: "scheduler_id")),
    (.silent, Term(atom: "silent")), (.returnTo, Term(atom: "return_to")), (.arity, Atom.arity),
    (.collections, Atom.garbageCollection), (.exiting, Atom.exiting), (.running, Atom.running),
    (.setOnFirstLink, Term(atom: "set_on_first_link")), (.setOnLink, Term(atom: "set_on_link")),
    (.setOnFirstSpawn, Term(atom: "set_on_first_spawn")), (.processes, Term(atom: "procs")),
    (.call, Term(atom: "call")), (.setOnSpawn, Term(atom: "set_on_spawn")),
    (.receive, Term(atom: "receive")), (.send, Term(atom: "send")),
    (.monotonicTimestamp, Term(atom: "monotonic_timestamp")),
    (.strictMonotonicTimestamp, Term(atom: "strict_monotonic_timestamp")),
    (.timestamp, Term(atom: "timestamp")),
  ]

  /// Nil when the atom is none.
  init?(_ name: Term) {
    if name == Atom.all {
      self = .all
    } else if let flag = Self.names.first(where: { $0.name == name })?.flag {
      self = flag
    } else {
      return nil
    }
  }

  func list(in p: Process) -> Term {
    p.list(Self.names.filter { contains($0.flag) }.map(\.name))
  }
}

/// Who traces a process, and what of it.
struct Tracee {
  let number: Int
  let flags: TraceFlags
  let tracer: Int
}

extension UnsafeMutablePointer<ProcessShared> {
  var traceFlags: TraceFlags {
    TraceFlags(rawValue: pointee.traceFlags.load(ordering: .acquiring))
  }

  /// Precondition: under the lock of `Tracing`, or nobody else knows the process yet.
  func setTrace(_ flags: TraceFlags, _ tracer: Int) {
    if !flags.isEmpty { pointee.tracer.store(tracer, ordering: .relaxed) }
    pointee.traceFlags.store(flags.rawValue, ordering: .releasing)
  }

  /// Nil when none of `flags` is to be seen of the process.
  func tracee(_ flags: TraceFlags) -> Tracee? {
    let set = traceFlags
    if set.isDisjoint(with: flags) || set.contains(.sensitive) { return nil }
    let tracer = pointee.tracer.load(ordering: .relaxed)
    let number = pointee.number.load(ordering: .relaxed)
    // Nobody traces himself: each message about a message would be one more.
    if tracer == number { return nil }
    return Tracee(number: number, flags: set, tracer: tracer)
  }
}

extension Process {
  /// All that tracing costs a process that nobody traces.
  @inline(__always) var isTraced: Bool {
    shared.pointee.traceFlags.load(ordering: .relaxed) != 0
  }
}

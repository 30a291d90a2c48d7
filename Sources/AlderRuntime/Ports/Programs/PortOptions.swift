/// The options of open_port/2.
struct PortOptions {
  var framing = PortFraming.Kind.stream
  var isBinary = false
  var reads = true
  var writes = true
  var sendsEnd = false
  var sendsExitStatus = false
  var usesStandardDescriptors = true
  var joinsStandardError = false
  var directory: FilePath?
  /// Nil removes a variable.
  var environment: [(name: [UInt8], value: [UInt8]?)] = []
  var arguments: [FilePath]?
  var firstArgument: FilePath?
  var parallelism = false
  var busyLimits: PortBusyLimits? = .standard

  private static let badOption = Term(atom: "badopt")

  /// A badarg error for options that are none, or do not go together.
  init(_ list: Term, _ p: Process) throws(Raise) {
    guard list.listLength != nil else { throw p.badarg(Self.badOption) }
    var only: Term?
    var rest = list
    while rest.isCons {
      let option = rest.head
      rest = rest.tail
      if option == Self.input || option == Self.output {
        // Both together are as none of them.
        only = only == nil || only == option ? option : Term.empty
      } else if option.isTuple(arity: 2) {
        try apply(option.elements[0], option.elements[1], p)
      } else {
        try apply(option, p)
      }
    }
    reads = only != Self.output
    writes = only != Self.input
  }

  private mutating func apply(_ option: Term, _ p: Process) throws(Raise) {
    switch option {
    case Self.stream: framing = .stream
    case Atom.binary: isBinary = true
    case Atom.eof: sendsEnd = true
    case Atom.exitStatus: sendsExitStatus = true
    case Self.useStdio: usesStandardDescriptors = true
    case Self.noUseStdio: usesStandardDescriptors = false
    case Self.stderrToStdout: joinsStandardError = true
    case Self.hide, Self.overlappedIO: break
    default: throw p.badarg(Self.badOption)
    }
  }

  private mutating func apply(_ key: Term, _ value: Term, _ p: Process) throws(Raise) {
    switch key {
    case Self.packet:
      guard value.isSmall, [1, 2, 4].contains(value.small), !isLine else { break }
      framing = .packet(value.small)
      return
    case Atom.line:
      guard value.isSmall, value.small > 0, !isPacket else { break }
      framing = .line(value.small)
      return
    case Self.directory:
      guard let path = p.filePath(value) else { throw p.badarg() }
      directory = path
      return
    case Atom.env: if try setEnvironment(value, p) { return }
    case Atom.args:
      guard value.listLength != nil else { break }
      var words: [FilePath] = []
      var rest = value
      while rest.isCons, let word = p.filePath(rest.head), !rest.head.isSmall {
        words.append(word)
        rest = rest.tail
      }
      guard rest.isEmpty else { break }
      arguments = words
      return
    case Self.firstArgumentKey:
      guard let word = p.filePath(value) else { break }
      firstArgument = word
      return
    case Self.parallelismKey:
      guard value.isBoolean else { break }
      parallelism = value == Atom.true
      return
    case Self.busyLimitsPort, Self.busyLimitsQueue:
      guard let limits = Self.limits(value) else { break }
      if key == Self.busyLimitsPort { busyLimits = limits }
      return
    default: break
    }
    throw p.badarg(Self.badOption)
  }

  private var isLine: Bool { if case .line = framing { true } else { false } }
  private var isPacket: Bool { if case .packet = framing { true } else { false } }

  private mutating func setEnvironment(_ list: Term, _ p: Process) throws(Raise) -> Bool {
    guard list.listLength != nil else { return false }
    var rest = list
    while rest.isCons {
      let pair = rest.head
      rest = rest.tail
      guard pair.isTuple(arity: 2), pair.elements[0].isList,
        let name = p.filePath(pair.elements[0]), !name.contains("=")
      else { return false }
      if pair.elements[1] == Atom.false {
        environment.append((name.content, nil))
      } else {
        guard pair.elements[1].isList, let value = p.filePath(pair.elements[1]) else {
          return false
        }
        environment.append((name.content, value.content))
      }
    }
    return true
  }

  /// Nil for what is none; `disabled` is a port that is never busy.
  private static func limits(_ value: Term) -> PortBusyLimits?? {
    if value == disabled { return .some(nil) }
    guard value.isTuple(arity: 2), value.elements[0].isSmall, value.elements[1].isSmall else {
      return .none
    }
    let (low, high) = (value.elements[0].small, value.elements[1].small)
    guard low >= 1, high >= 1 else { return .none }
    return PortBusyLimits(low: min(low, high), high: high)
  }

  private static let packet = Term(atom: "packet")
  private static let stream = Term(atom: "stream")
  private static let input = Term(atom: "in")
  private static let output = Term(atom: "out")
  private static let useStdio = Term(atom: "use_stdio")
  private static let noUseStdio = Term(atom: "nouse_stdio")
  private static let stderrToStdout = Term(atom: "stderr_to_stdout")
  private static let hide = Term(atom: "hide")
  private static let overlappedIO = Term(atom: "overlapped_io")
  private static let directory = Term(atom: "cd")
  private static let firstArgumentKey = Term(atom: "arg0")
  private static let parallelismKey = Term(atom: "parallelism")
  private static let busyLimitsPort = Term(atom: "busy_limits_port")
  private static let busyLimitsQueue = Term(atom: "busy_limits_msgq")
  private static let disabled = Term(atom: "disabled")
}

extension FilePath {
  /// Without the zero.
  var content: [UInt8] { bytes.dropLast().map { UInt8(bitPattern: $0) } }

  fileprivate func contains(_ character: Unicode.Scalar) -> Bool {
    content.contains(UInt8(ascii: character))
  }
}

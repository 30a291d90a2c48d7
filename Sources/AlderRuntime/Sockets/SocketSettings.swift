/// What a socket does with what comes and goes: the options that the system knows nothing about.
struct SocketSettings: Sendable {
  enum Activity: Equatable, Sendable {
    /// recv is asked for.
    case passive
    case always, once
    /// For so many messages more.
    case count(Int)
  }

  var activity = Activity.always
  var isBinary = false
  /// So many bytes in front of a binary are a list.
  var header = 0
  var packet = PacketKind.raw
  var packetName = Term(small: 0)
  var limits = PacketOptions()
  var bufferSize = 1460
  /// `{Port, {data, Data}}` rather than `{tcp, Port, Data}`.
  var deliversAsPort = false
  var exitsOnClose = true
  var showsReset = false
  /// Milliseconds; nil: forever.
  var sendTimeout: Int?
  var closesOnSendTimeout = false
  var highWatermark = 8192
  var lowWatermark = 4096
  var delaysSending = false
  var readsPackets = 5

  /// What a line and the like may have, beside `packet_size`.
  var packetOptions: PacketOptions {
    var options = limits
    switch packet {
    case .line: options.lineLength = bufferSize
    case .http: options.lineLength = max(bufferSize, 1 << 16)
    default: break
    }
    return options
  }

  enum Change {
    case done, unknown, invalid
  }

  /// Sets one. `activity` is left to the socket, which has to act on it.
  mutating func set(_ name: Term, _ value: Term) -> Change {
    switch name {
    case Self.mode:
      guard value == Atom.binary || value == Atom.list else { return .invalid }
      isBinary = value == Atom.binary
    case Self.packetKey:
      guard let kind = PacketKind(value) else { return .invalid }
      packet = kind
      packetName = value == Self.raw ? Term(small: 0) : value
    case Self.packetSize: return set(value, 0...Int(Int32.max)) { $0.limits.packetSize = $1 }
    case Self.lineDelimiter:
      return set(value, 0...255) { $0.limits.lineDelimiter = UInt8($1) }
    case Self.header: return set(value, 0...Int(Int32.max)) { $0.header = $1 }
    case Self.buffer: return set(value, 1...Int(Int32.max)) { $0.bufferSize = $1 }
    case Self.highWatermark: return set(value, 1...Int.max) { $0.highWatermark = $1 }
    case Self.lowWatermark: return set(value, 1...Int.max) { $0.lowWatermark = $1 }
    case Self.highMessages, Self.lowMessages: return set(value, 1...Int.max) { _, _ in }
    case Self.readPackets: return set(value, 1...Int.max) { $0.readsPackets = $1 }
    case Self.deliver:
      guard value == Atom.port || value == Self.term else { return .invalid }
      deliversAsPort = value == Atom.port
    case Self.exitOnClose: return flag(value) { $0.exitsOnClose = $1 }
    case Self.showReset: return flag(value) { $0.showsReset = $1 }
    case Self.delaySend: return flag(value) { $0.delaysSending = $1 }
    case Self.sendTimeoutClose: return flag(value) { $0.closesOnSendTimeout = $1 }
    case Self.sendTimeoutKey:
      if value == Atom.infinity {
        sendTimeout = nil
        return .done
      }
      return set(value, 0...Int(UInt32.max)) { $0.sendTimeout = $1 }
    default: return .unknown
    }
    return .done
  }

  private mutating func set(
    _ value: Term, _ range: ClosedRange<Int>, _ body: (inout SocketSettings, Int) -> Void
  ) -> Change {
    guard value.isSmall, range ~= value.small else { return .invalid }
    body(&self, value.small)
    return .done
  }

  private mutating func flag(
    _ value: Term, _ body: (inout SocketSettings, Bool) -> Void
  ) -> Change {
    guard value.isBoolean else { return .invalid }
    body(&self, value == Atom.true)
    return .done
  }

  /// Nil for what is none of these.
  func value(_ name: Term) -> PortTerm? {
    switch name {
    case Self.active:
      switch activity {
      case .passive: PortTerm(Atom.false)
      case .always: PortTerm(Atom.true)
      case .once: PortTerm(Self.once)
      case .count(let count): .integer(count)
      }
    case Self.mode: PortTerm(isBinary ? Atom.binary : Atom.list)
    case Self.packetKey: PortTerm(packetName)
    case Self.packetSize: .integer(limits.packetSize)
    case Self.lineDelimiter: .integer(Int(limits.lineDelimiter))
    case Self.header: .integer(header)
    case Self.buffer: .integer(bufferSize)
    case Self.highWatermark, Self.highMessages: .integer(highWatermark)
    case Self.lowWatermark, Self.lowMessages: .integer(lowWatermark)
    case Self.readPackets: .integer(readsPackets)
    case Self.deliver: PortTerm(deliversAsPort ? Atom.port : Self.term)
    case Self.exitOnClose: PortTerm(Term(exitsOnClose))
    case Self.showReset: PortTerm(Term(showsReset))
    case Self.delaySend: PortTerm(Term(delaysSending))
    case Self.sendTimeoutClose: PortTerm(Term(closesOnSendTimeout))
    case Self.sendTimeoutKey: sendTimeout.map { .integer($0) } ?? PortTerm(Atom.infinity)
    default: nil
    }
  }

  static let active = Term(atom: "active")
  static let once = Term(atom: "once")
  private static let mode = Term(atom: "mode")
  static let packetKey = Term(atom: "packet")
  private static let raw = Term(atom: "raw")
  private static let packetSize = Term(atom: "packet_size")
  private static let lineDelimiter = Term(atom: "line_delimiter")
  private static let header = Term(atom: "header")
  private static let buffer = Term(atom: "buffer")
  private static let highWatermark = Term(atom: "high_watermark")
  private static let lowWatermark = Term(atom: "low_watermark")
  private static let highMessages = Term(atom: "high_msgq_watermark")
  private static let lowMessages = Term(atom: "low_msgq_watermark")
  private static let readPackets = Term(atom: "read_packets")
  private static let deliver = Term(atom: "deliver")
  private static let term = Term(atom: "term")
  private static let exitOnClose = Term(atom: "exit_on_close")
  private static let showReset = Term(atom: "show_econnreset")
  private static let delaySend = Term(atom: "delay_send")
  private static let sendTimeoutKey = Term(atom: "send_timeout")
  private static let sendTimeoutClose = Term(atom: "send_timeout_close")
}

extension SocketSettings {
  /// `{active, Value}`: nil when that is none.
  func activity(_ value: Term) -> Activity? {
    switch value {
    case Atom.true: return .always
    case Atom.false: return .passive
    case Self.once: return .once
    default:
      guard value.isSmall, -32768...32767 ~= value.small else { return nil }
      var count = value.small
      if case .count(let before) = activity { count += before }
      return count > 32767 ? nil : .count(max(0, count))
    }
  }
}

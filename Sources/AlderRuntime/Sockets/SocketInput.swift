/// What has come in and nobody has taken yet.
struct SocketInput {
  private var bytes: [UInt8] = []
  private var start = 0
  /// The first line of a message of HTTP has come: its headers are next.
  private var expectsHeaders = false

  var count: Int { bytes.count - start }

  mutating func append(_ more: UnsafeRawBufferPointer) {
    // What has been taken is given up when it is more than what is left.
    if start > 0, start >= bytes.count - start {
      bytes.removeFirst(start)
      start = 0
    }
    bytes.append(contentsOf: more)
  }

  mutating func take(_ count: Int) -> [UInt8] {
    if start == 0, count == bytes.count {
      defer { bytes = [] }
      return bytes
    }
    let taken = Array(bytes[start..<(start + count)])
    start += count
    if start == bytes.count {
      bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 16)
      start = 0
    }
    return taken
  }

  /// With `http`, what the next line is; `httph` stays as it is.
  private func kind(_ settings: SocketSettings) -> PacketKind {
    guard case .http(let part) = settings.packet, expectsHeaders else { return settings.packet }
    return .http(PacketKind.HTTPPart(isHeader: true, asBinaries: part.asBinaries))
  }

  /// The next line of HTTP begins a message.
  mutating func expectMessage() { expectsHeaders = false }

  mutating func removeAll() {
    bytes = []
    start = 0
  }

  /// What the next packet is.
  enum Next {
    case packet(SocketData)
    /// It is not all there.
    case incomplete
    case invalid
  }

  mutating func next(_ settings: SocketSettings) -> Next {
    if count == 0 { return .incomplete }
    if case .raw = settings.packet { return .packet(.bytes(take(count))) }
    let kind = kind(settings)
    let frame = bytes[start...].withUnsafeBufferPointer {
      PacketFrame(kind, $0, settings.packetOptions)
    }
    switch frame {
    case .invalid: return .invalid
    case .incomplete: return .incomplete
    case .complete(let header, let body, let padding):
      var data = take(header + body)
      _ = take(padding)
      switch kind {
      case .length: data.removeFirst(header)
      case .http(let part):
        // An empty line ends the headers.
        expectsHeaders = !part.isHeader || data.count > 2
        return .packet(.http(data, part))
      default: break
      }
      return .packet(.bytes(data))
    }
  }
}

/// A packet that has been taken out of the input.
enum SocketData: Sendable {
  case bytes([UInt8])
  case http([UInt8], PacketKind.HTTPPart)

  var count: Int {
    switch self {
    case .bytes(let bytes), .http(let bytes, _): bytes.count
    }
  }

  /// As it is told without a heap; nil when one is needed.
  func simple(_ settings: SocketSettings) -> PortTerm? {
    guard case .bytes(let bytes) = self else { return nil }
    if !settings.isBinary { return .bytes(bytes) }
    return settings.header == 0 ? .binary(bytes) : nil
  }

  /// The term in a process's heap.
  func term(_ p: Process, _ settings: SocketSettings) -> Term {
    if let simple = simple(settings) { return p.term(simple) }
    switch self {
    case .bytes(let bytes):
      let header = min(settings.header, bytes.count)
      return p.list(bytes: bytes[..<header], tail: p.term(.binary(Array(bytes[header...]))))
    case .http(let bytes, let part):
      let term: Term?
      do throws(Raise) {
        term = try bytes.withUnsafeBufferPointer { (buffer) throws(Raise) in
          try HTTPPacket(process: p, part: part).term(buffer)
        }
      } catch { term = nil }
      return term ?? Atom.undefined
    }
  }
}

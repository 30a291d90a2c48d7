/// Where the first packet of some bytes ends.
enum PacketFrame {
  /// Bytes that say the length, those of the packet, and those behind it that nobody wants.
  case complete(header: Int, body: Int, padding: Int = 0)
  /// Of which so many bytes are needed, if that is known.
  case incomplete(Int?)
  /// There is no packet, or one that is longer than allowed.
  case invalid

  /// No packet is longer.
  private static let maximum = Int(Int32.max)

  init(_ kind: PacketKind, _ bytes: UnsafeBufferPointer<UInt8>, _ options: PacketOptions) {
    switch kind {
    case .raw: self = bytes.isEmpty ? .incomplete(nil) : .complete(header: 0, body: bytes.count)
    case .line: self = Self.line(bytes, options)
    case .http(let part): self = Self.http(bytes, options, isHeader: part.isHeader)
    default:
      guard let frame = Self.lengths(kind, bytes) else {
        self = .incomplete(nil)
        return
      }
      guard case .complete(let header, let body, let padding) = frame else {
        self = frame
        return
      }
      let length = header + body + padding
      if length > Self.maximum || options.packetSize > 0 && body + padding > options.packetSize {
        self = .invalid
      } else {
        self = length > bytes.count ? .incomplete(length) : frame
      }
    }
  }

  // MARK: Those that say how long they are

  /// Nil when the length is not there yet; the packet itself need not be.
  private static func lengths(
    _ kind: PacketKind, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> PacketFrame? {
    func number(_ start: Int, _ width: Int) -> Int {
      bytes[start..<(start + width)].reduce(0) { $0 << 8 | Int($1) }
    }
    switch kind {
    case .length(let width):
      return bytes.count < width ? nil : .complete(header: width, body: number(0, width))
    case .asn1: return asn1(bytes)
    case .sunRPC:
      // The highest bit marks the last fragment.
      return bytes.count < 4 ? nil : .complete(header: 4, body: number(0, 4) & 0x7fff_ffff)
    case .cdr:
      if bytes.count < 12 { return nil }
      guard bytes[..<4].elementsEqual("GIOP".utf8) else { return .invalid }
      let isLittleEndian = bytes[6] & 1 != 0
      return .complete(
        header: 12, body: isLittleEndian ? Int(UInt32(number(8, 4)).byteSwapped) : number(8, 4))
    case .fastCGI:
      if bytes.count < 8 { return nil }
      guard bytes[0] == 1 else { return .invalid }
      return .complete(header: 8, body: number(4, 2), padding: Int(bytes[6]))
    case .tpkt:
      if bytes.count < 4 { return nil }
      guard bytes[0] == 3, number(2, 2) >= 4 else { return .invalid }
      return .complete(header: 4, body: number(2, 2) - 4)
    case .tls:
      if bytes.count < 5 { return nil }
      guard isSSL2Hello(bytes) else { return .complete(header: 5, body: number(3, 2)) }
      let length = number(0, 2) & 0x7fff
      // Its type and version have to be in it.
      return length < 3 ? .invalid : .complete(header: 2, body: length)
    case .raw, .line, .http: return nil
    }
  }

  /// A client that offers TLS in the way of its predecessor. Precondition: five bytes.
  static func isSSL2Hello(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[0] & 0x80 != 0 && bytes[2] == 1
  }

  /// Tag, length and value; the tag may have several bytes, and the length be a length of a length.
  private static func asn1(_ bytes: UnsafeBufferPointer<UInt8>) -> PacketFrame? {
    if bytes.count < 2 { return nil }
    var next = 1
    if bytes[0] & 0x1f == 0x1f {
      while next < bytes.count, bytes[next] & 0x80 != 0 { next += 1 }
      next += 1
      if next >= bytes.count { return nil }
    }
    let first = bytes[next]
    next += 1
    if first & 0x80 == 0 { return .complete(header: next, body: Int(first)) }
    let width = Int(first & 0x7f)
    if bytes.count < next + width { return nil }
    if width > 4 { return .invalid }
    let length = bytes[next..<(next + width)].reduce(0) { $0 << 8 | Int($1) }
    return .complete(header: next + width, body: length)
  }

  // MARK: Lines

  private static func line(
    _ bytes: UnsafeBufferPointer<UInt8>, _ options: PacketOptions
  ) -> PacketFrame {
    let end = bytes.firstIndex(of: options.lineDelimiter).map { $0 + 1 }
    let length = end ?? bytes.count
    if options.packetSize > 0, length > options.packetSize { return .invalid }
    if options.lineLength > 0,
      end == nil ? length >= options.lineLength : length > options.lineLength
    {
      return .complete(header: 0, body: options.lineLength)
    }
    return end == nil ? .incomplete(nil) : .complete(header: 0, body: length)
  }

  /// A header goes on in lines that begin with a blank.
  private static func http(
    _ bytes: UnsafeBufferPointer<UInt8>, _ options: PacketOptions, isHeader: Bool
  ) -> PacketFrame {
    var end: Int?
    var start = 0
    while let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      start = newline + 1
      let isEmpty = newline == 0 || newline == 1 && bytes[0] == UInt8(ascii: "\r")
      if !isHeader || isEmpty {
        end = start
        break
      }
      if start == bytes.count { break }
      // A single character is no header that could go on.
      if newline == 1 || !HTTPText.isBlank(bytes[start]) {
        end = start
        break
      }
    }
    let length = end ?? bytes.count
    let limit = options.packetSize > 0 ? options.packetSize : options.lineLength
    // Of a header that is there only the next character is wanted.
    let isWaiting = end == nil && !(start > 0 && start == bytes.count)
    if limit > 0, isWaiting ? length >= limit : length > limit { return .invalid }
    return end == nil ? .incomplete(nil) : .complete(header: 0, body: length)
  }
}

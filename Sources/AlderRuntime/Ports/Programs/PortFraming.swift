/// How the bytes that come in become messages, and what goes before those that go out.
struct PortFraming {
  enum Kind {
    case stream
    /// A length of so many bytes before each packet, the highest byte first.
    case packet(Int)
    /// Lines, in pieces of at most so many bytes.
    case line(Int)
  }

  private let kind: Kind
  private let isBinary: Bool
  /// What has come in of the next packet or line.
  private var pending: [UInt8] = []

  private static let complete = PortTerm(Term(atom: "eol"))
  private static let incomplete = PortTerm(Term(atom: "noeol"))

  init(_ kind: Kind, isBinary: Bool) {
    self.kind = kind
    self.isBinary = isBinary
  }

  /// Calls back with the data of each message.
  mutating func receive(_ bytes: ArraySlice<UInt8>, _ message: (PortTerm) -> Void) {
    switch kind {
    case .stream: message(data(bytes))
    case .packet(let size): receivePackets(bytes, lengthSize: size, message)
    case .line(let limit): receiveLines(bytes, limit, message)
    }
  }

  /// Nothing more comes. What there is of a line is a message, of a packet it is lost.
  mutating func end(_ message: (PortTerm) -> Void) {
    defer { pending = [] }
    if case .line = kind, !pending.isEmpty { sendLine(Self.incomplete, pending[...], message) }
  }

  /// The bytes to send; nil when they are too many.
  func frame(_ bytes: [UInt8]) -> [UInt8]? {
    guard case .packet(let size) = kind else { return bytes }
    if bytes.count >> (size * 8) != 0 { return nil }
    return (0..<size).reversed().map { UInt8(truncatingIfNeeded: bytes.count >> ($0 * 8)) } + bytes
  }

  private func data(_ bytes: ArraySlice<UInt8>) -> PortTerm {
    isBinary ? .binary(Array(bytes)) : .bytes(Array(bytes))
  }

  private mutating func receivePackets(
    _ bytes: ArraySlice<UInt8>, lengthSize: Int, _ message: (PortTerm) -> Void
  ) {
    pending += bytes
    var start = 0
    while pending.count - start >= lengthSize {
      let length = pending[start..<(start + lengthSize)].reduce(0) { $0 << 8 | Int($1) }
      let end = start + lengthSize + length
      guard end <= pending.count else { break }
      message(data(pending[(start + lengthSize)..<end]))
      start = end
    }
    pending.removeFirst(start)
  }

  private mutating func receiveLines(
    _ bytes: ArraySlice<UInt8>, _ limit: Int, _ message: (PortTerm) -> Void
  ) {
    var rest = bytes
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n"))
      pending += rest[..<(end ?? rest.endIndex)]
      rest = rest[(end.map { $0 + 1 } ?? rest.endIndex)...]
      // A carriage return before the line break is a part of that.
      if end != nil, pending.last == UInt8(ascii: "\r") { pending.removeLast() }
      var start = 0
      while pending.count - start > limit {
        // The line break, or what belongs to it, may still be to come.
        let isUndecided =
          end == nil && pending.count - start == limit + 1
          && pending.last == UInt8(ascii: "\r")
        if isUndecided { break }
        sendLine(Self.incomplete, pending[start..<(start + limit)], message)
        start += limit
      }
      if end != nil {
        sendLine(Self.complete, pending[start...], message)
        pending = []
      } else {
        pending.removeFirst(start)
      }
    }
  }

  private func sendLine(
    _ tag: PortTerm, _ line: ArraySlice<UInt8>, _ message: (PortTerm) -> Void
  ) {
    message(.tuple([tag, data(line)]))
  }
}

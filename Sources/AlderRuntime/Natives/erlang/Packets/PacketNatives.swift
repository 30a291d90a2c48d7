extension NativeTable {
  static let packets: [Native] = [
    Native("decode_packet") { p, kind, bytes, options throws(Raise) in
      guard bytes.isWholeBinary else { throw p.badarg() }
      guard let options = PacketOptions(options) else { throw p.badarg(badOption) }
      guard let kind = PacketKind(kind) else { throw p.badarg() }
      return try bytes.bitString.withBytes { buffer throws(Raise) in
        try decode(p, kind, bytes, buffer, options)
      }
    }
  ]

  private static let more = Term(atom: "more")
  private static let invalid = Term(atom: "invalid")
  private static let tls = Term(atom: "ssl_tls")

  private static func decode(
    _ p: Process, _ kind: PacketKind, _ binary: Term, _ bytes: UnsafeBufferPointer<UInt8>,
    _ options: PacketOptions
  ) throws(Raise) -> Term {
    switch PacketFrame(kind, bytes, options) {
    case .invalid: return p.tuple(Atom.error, invalid)
    case .incomplete(let count):
      p.charge(bytes.count >> 6)
      return p.tuple(more, count.map { Term(small: $0) } ?? Atom.undefined)
    case .complete(let header, let body, let padding):
      let length = header + body
      p.charge(length >> 6)
      let packet = UnsafeBufferPointer(rebasing: bytes[..<length])
      let value: Term
      switch kind {
      case .http(let part): value = try HTTPPacket(process: p, part: part).term(packet)
      case .tls: value = try record(p, packet, header: header)
      case .length: value = p.part(of: binary, fromBit: header * 8, bitCount: body * 8)
      default: value = p.part(of: binary, fromBit: 0, bitCount: length * 8)
      }
      let end = length + padding
      let rest = p.part(of: binary, fromBit: end * 8, bitCount: (bytes.count - end) * 8)
      return p.tuple(Atom.ok, value, rest)
    }
  }

  /// `{ssl_tls, [], ContentType, {Major, Minor}, Data}`. A greeting in the old way is shown as a
  /// handshake of the new one, with the length that it has there.
  private static func record(
    _ p: Process, _ packet: UnsafeBufferPointer<UInt8>, header: Int
  ) throws(Raise) -> Term {
    let handshake: UInt8 = 22
    let isOld = PacketFrame.isSSL2Hello(packet)
    var data = Array(packet[(isOld ? header + 1 : header)...])
    if isOld {
      let count = data.count
      data = [1] + [16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) } + data
    }
    let version = isOld ? 3 : 1
    return p.tuple([
      tls, .empty, Term(small: Int(isOld ? handshake : packet[0])),
      p.tuple(Term(small: Int(packet[version])), Term(small: Int(packet[version + 1]))),
      try p.binary(data),
    ])
  }
}

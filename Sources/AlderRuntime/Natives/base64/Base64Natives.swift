/// What stdlib's `base64` does with bytes; what it is given, it has looked at.
extension NativeTable {
  static let base64: [Native] = [
    Native("encode_bytes") { p, data, isURLSafe, isPadded throws(Raise) in
      try p.encodeBase64(data, isURLSafe == Atom.true ? urlSafe : standard, isPadded == Atom.true)
    },
    // The bytes, missing_padding, or badarg.
    Native("decode_bytes") { p, text, isURLSafe, isPadded, isMIME throws(Raise) in
      let decode = { (text: UnsafeBufferPointer<UInt8>) throws(Raise) -> Term in
        p.charge(text.count >> 6)
        var decoder = Base64Decoder(
          text, isURLSafe: isURLSafe == Atom.true, isPadded: isPadded == Atom.true)
        let outcome = isMIME == Atom.true ? decoder.decodeMIME() : decoder.decode()
        switch outcome {
        case .complete: return try p.binary(decoder.bytes)
        case .missingPadding: return missingPadding
        case .invalid: return Atom.badarg
        }
      }
      if text.isWholeBinary { return try text.bitString.withBytes(decode) }
      guard let bytes = text.latin1List else { return Atom.badarg }
      return try bytes.withUnsafeBufferPointer(decode)
    },
  ]

  private static let missingPadding = Term(atom: "missing_padding")
  fileprivate static let standard: StaticString =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
  fileprivate static let urlSafe: StaticString =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
}

extension Process {
  fileprivate func encodeBase64(
    _ data: Term, _ alphabet: StaticString, _ isPadded: Bool
  ) throws(Raise) -> Term {
    guard data.isWholeBinary else { throw badarg() }
    let size = data.bitCount >> 3
    charge(size >> 6)
    let rest = size % 3
    let count = size / 3 * 4 + (rest == 0 ? 0 : isPadded ? 4 : rest + 1)
    let letters = alphabet.utf8Start
    return try data.bitString.withBytes { bytes throws(Raise) in
      try binary(byteCount: count) { target in
        var out = target
        var index = 0
        while index + 3 <= size {
          let value = Int(bytes[index]) << 16 | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2])
          out[0] = letters[value >> 18]
          out[1] = letters[value >> 12 & 63]
          out[2] = letters[value >> 6 & 63]
          out[3] = letters[value & 63]
          out += 4
          index += 3
        }
        if rest == 0 { return }
        let value = Int(bytes[index]) << 16 | (rest == 2 ? Int(bytes[index + 1]) << 8 : 0)
        out[0] = letters[value >> 18]
        out[1] = letters[value >> 12 & 63]
        if rest == 2 { out[2] = letters[value >> 6 & 63] }
        if !isPadded { return }
        if rest == 1 { out[2] = UInt8(ascii: "=") }
        out[3] = UInt8(ascii: "=")
      }
    }
  }
}

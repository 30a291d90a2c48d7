extension NativeTable {
  static let unicode: [Native] = [
    Native("characters_to_list") { p, data throws(Raise) in
      try p.charactersToList(data, .utf8)
    },
    Native("characters_to_list") { p, data, encoding throws(Raise) in
      try p.charactersToList(data, p.encoding(encoding))
    },
    Native("characters_to_binary") { p, data throws(Raise) in
      try p.charactersToBinary(data, .utf8, .utf8)
    },
    Native("characters_to_binary") { p, data, from throws(Raise) in
      try p.charactersToBinary(data, p.encoding(from), .utf8)
    },
    Native("characters_to_binary") { p, data, from, to throws(Raise) in
      try p.charactersToBinary(data, p.encoding(from), p.encoding(to))
    },
  ]
}

private let incomplete = Term(atom: "incomplete")

extension Process {
  fileprivate func encoding(_ term: Term) throws(Raise) -> CharacterEncoding {
    guard let encoding = CharacterEncoding(term) else { throw badarg() }
    return encoding
  }

  fileprivate func charactersToList(
    _ data: Term, _ encoding: CharacterEncoding
  ) throws(Raise) -> Term {
    var decoding = CharacterDecoding(encoding)
    let outcome = try decode(data, &decoding)
    return result(outcome, decoding.text.list(self))
  }

  fileprivate func charactersToBinary(
    _ data: Term, _ from: CharacterEncoding, _ to: CharacterEncoding
  ) throws(Raise) -> Term {
    if data.isBinary, from == .utf8, to == .utf8, isUTF8(data) { return data }
    if data.isBinary, from == .latin1, to == .utf8, isASCII(data) { return data }
    var decoding = CharacterDecoding(from)
    decoding.highest = to == .latin1 ? 255 : 0x10ffff
    let outcome = try decode(data, &decoding)
    let bytes = to.bytes(decoding.text.contents)
    let binary = try bytes.withUnsafeBufferPointer { bytes throws(Raise) in
      try self.binary(bytes)
    }
    return result(outcome, binary)
  }

  private func isUTF8(_ binary: Term) -> Bool {
    let bits = binary.bitString
    guard bits.trailingBits == 0, bits.bitOffset == 0 else { return false }
    charge(bits.byteCount / 200)
    return bits.withBytes { bytes in
      var decoder = UTF8Decoder(bytes)
      while decoder.next() != nil {}
      return decoder.isAtEnd
    }
  }

  private func isASCII(_ binary: Term) -> Bool {
    let bits = binary.bitString
    guard bits.trailingBits == 0, bits.bitOffset == 0 else { return false }
    charge(bits.byteCount / 200)
    return bits.withBytes { bytes in bytes.allSatisfy { $0 < 0x80 } }
  }

  private func decode(
    _ data: Term, _ decoding: inout CharacterDecoding
  ) throws(Raise) -> CharacterDecoding.Outcome {
    guard data.isList || data.isBinary else { throw badarg() }
    let outcome = try decoding.decode(data, self)
    charge(decoding.text.count / 10)
    if decoding.text.overflowed { throw systemLimit() }
    return outcome
  }

  private func result(_ outcome: CharacterDecoding.Outcome, _ converted: Term) -> Term {
    switch outcome {
    case .complete: converted
    case .invalid(let rest): tuple(Atom.error, converted, rest)
    case .incomplete(let rest): tuple(incomplete, converted, rest)
    }
  }
}

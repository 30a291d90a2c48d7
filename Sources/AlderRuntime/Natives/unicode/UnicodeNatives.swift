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
    if encoding == .utf8, let list = flatList(data) { return list }
    var decoding = CharacterDecoding(encoding)
    let outcome = try decode(data, &decoding)
    return result(outcome, decoding.text.list(self))
  }

  fileprivate func charactersToBinary(
    _ data: Term, _ from: CharacterEncoding, _ to: CharacterEncoding
  ) throws(Raise) -> Term {
    if data.isBinary, from == .utf8, to == .utf8, isUTF8(data) { return data }
    if data.isBinary, from == .latin1, to == .utf8, isASCII(data) { return data }
    if data.isCons, from == .utf8, to == .utf8, let binary = try utf8(data) { return binary }
    if data.isWholeBinary, from == .latin1, to == .utf8 { return try utf8(latin1: data) }
    var decoding = CharacterDecoding(from)
    decoding.highest = to == .latin1 ? 255 : 0x10ffff
    let outcome = try decode(data, &decoding)
    let text = decoding.text.contents
    let binary = try self.binary(byteCount: to.byteCount(text)) { to.write(text, to: $0) }
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

  /// What is a flat list of code points, or becomes one: nil for anything that is not all as it should be.
  private func flatList(_ data: Term) -> Term? {
    if data.isList {
      var source = ListSource(data)
      var count = 0
      while source.next() != nil { count &+= 1 }
      charge(count >> 6)
      return source.isAtEnd ? data : nil
    }
    guard data.isWholeBinary else { return nil }
    return data.bitString.withBytes { bytes in
      var decoder = UTF8Decoder(bytes)
      var count = 0
      while decoder.next() != nil { count &+= 1 }
      guard decoder.isAtEnd, count <= TextBuffer.limit else { return nil }
      charge(count >> 4)
      let (list, words) = cells(count, tail: .empty)
      var next = words
      decoder = UTF8Decoder(bytes)
      while let character = decoder.next() {
        next[0] = Term(small: Int(character))
        next += 2
      }
      return list
    }
  }

  /// Nil if not all of it is code points and binaries of whole characters.
  private func utf8(_ data: Term) throws(Raise) -> Term? {
    var byteCount = 0
    var walk = CharacterData(data)
    while let item = walk.next() {
      switch item {
      case .character(let value):
        guard CharacterClass.isCodePoint(value) else { return nil }
        byteCount &+= CharacterEncoding.utf8Length(UInt32(truncatingIfNeeded: value))
      case .binary(let binary):
        guard isUTF8(binary) else { return nil }
        byteCount &+= binary.bitCount >> 3
      }
    }
    guard !walk.isMalformed else { return nil }
    charge(byteCount >> 5)
    return try binary(byteCount: byteCount) { target in
      var target = target
      var walk = CharacterData(data)
      while let item = walk.next() {
        switch item {
        case .character(let value):
          CharacterEncoding.writeUTF8(UInt32(truncatingIfNeeded: value), to: &target)
        case .binary(let binary):
          let bytes = binary.bitString.bytes
          if let start = bytes.baseAddress { target.update(from: start, count: bytes.count) }
          target += bytes.count
        }
      }
    }
  }

  private func utf8(latin1 binary: Term) throws(Raise) -> Term {
    charge(binary.bitCount >> 8)
    return try binary.bitString.withBytes { bytes throws(Raise) in
      let byteCount = bytes.reduce(bytes.count) { $0 &+ Int($1 >> 7) }
      return try self.binary(byteCount: byteCount) { target in
        var target = target
        for byte in bytes { CharacterEncoding.writeUTF8(UInt32(byte), to: &target) }
      }
    }
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

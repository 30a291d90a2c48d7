extension NativeTable {
  static let binaryNumbers: [Native] = [
    Native("decode_unsigned") { p, binary throws(Raise) in
      try p.decodeUnsigned(binary, Atom.big)
    },
    Native("decode_unsigned") { p, binary, endianness throws(Raise) in
      try p.decodeUnsigned(binary, endianness)
    },
    Native("encode_unsigned") { p, integer throws(Raise) in
      try p.encodeUnsigned(integer, Atom.big)
    },
    Native("encode_unsigned") { p, integer, endianness throws(Raise) in
      try p.encodeUnsigned(integer, endianness)
    },
    Native("encode_hex") { p, binary throws(Raise) in try p.encodeHex(binary, uppercase) },
    Native("encode_hex") { p, binary, letters throws(Raise) in try p.encodeHex(binary, letters) },
    Native("decode_hex") { p, digits throws(Raise) in
      guard let digits = digits.wholeBytes, digits.count & 1 == 0 else { throw p.badarg() }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(digits.count / 2)
      for index in stride(from: 0, to: digits.count, by: 2) {
        guard let high = hexValue(digits[index]), let low = hexValue(digits[index + 1]) else {
          throw p.badarg()
        }
        bytes.append(high << 4 | low)
      }
      p.charge(bytes.count >> 5)
      return try p.binary(bytes)
    },
  ]
}

private let uppercase = Term(atom: "uppercase")
private let lowercase = Term(atom: "lowercase")

private func hexValue(_ digit: UInt8) -> UInt8? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
  default: nil
  }
}

extension Process {
  fileprivate func decodeUnsigned(_ binary: Term, _ endianness: Term) throws(Raise) -> Term {
    guard binary.isWholeBinary, endianness == Atom.big || endianness == Atom.little else {
      throw badarg()
    }
    let bits = binary.bitString
    return try integer(
      in: bits, at: 0, count: bits.bitCount, isSigned: false, isLittle: endianness == Atom.little)
  }

  fileprivate func encodeUnsigned(_ integer: Term, _ endianness: Term) throws(Raise) -> Term {
    guard integer.isInteger, !integer.isNegativeInteger,
      endianness == Atom.big || endianness == Atom.little
    else { throw badarg() }
    let byteCount = max(1, (integer.withMagnitude { $0.bitCount } + 7) >> 3)
    charge(byteCount >> 8)
    return try binary(byteCount: byteCount) { target in
      var writer = BitWriter(target)
      writer.put(integer: integer, count: byteCount * 8, isLittle: endianness == Atom.little)
    }
  }

  fileprivate func encodeHex(_ binary: Term, _ letters: Term) throws(Raise) -> Term {
    guard binary.isWholeBinary, letters == uppercase || letters == lowercase else {
      throw badarg()
    }
    let firstLetter = UInt8(ascii: letters == uppercase ? "A" : "a")
    func digit(_ value: UInt8) -> UInt8 {
      value < 10 ? UInt8(ascii: "0") + value : firstLetter + value - 10
    }
    let bits = binary.bitString
    charge(bits.byteCount >> 5)
    return try self.binary(byteCount: bits.byteCount * 2) { target in
      for index in 0..<bits.byteCount {
        let byte = bits.byte(index)
        target[2 * index] = digit(byte >> 4)
        target[2 * index + 1] = digit(byte & 15)
      }
    }
  }
}

/// Terms without parts that would have to wait.
extension ExternalEncoder {
  mutating func encode(small value: Int) {
    if 0...255 ~= value {
      sink.put(ExternalTag.smallInteger)
      sink.put(UInt8(value))
    } else if Int(Int32.min)...Int(Int32.max) ~= value {
      sink.put(ExternalTag.integer)
      sink.put32(value)
    } else {
      let magnitude = value.magnitude
      withUnsafePointer(to: magnitude) {
        encode(limbs: Magnitude(limbs: $0, count: 1, isNegative: value < 0))
      }
    }
  }

  mutating func encode(bignum: Term) {
    bignum.withMagnitude { encode(limbs: $0) }
  }

  /// The bytes of the magnitude, the lowest first, as many as there are.
  private mutating func encode(limbs integer: Magnitude) {
    let byteCount = (integer.bitCount + 7) >> 3
    if byteCount < 256 {
      sink.put(ExternalTag.smallBig)
      sink.put(UInt8(byteCount))
    } else {
      sink.put(ExternalTag.largeBig)
      sink.put32(byteCount)
    }
    sink.put(integer.isNegative ? 1 : 0)
    // Safe: limbs are little-endian words, and so are the machines that Alder runs on.
    integer.limbs.withMemoryRebound(to: UInt8.self, capacity: byteCount) {
      sink.put(UnsafeBufferPointer(start: $0, count: byteCount))
    }
  }

  mutating func encode(float value: Double) {
    if options.minorVersion > 0 {
      sink.put(ExternalTag.newFloat)
      sink.put64(value.bitPattern)
      return
    }
    sink.put(ExternalTag.floatText)
    let text = value.text(scientific: 20)
    text.withUnsafeBufferPointer { sink.put($0) }
    for _ in text.count..<ExternalTag.floatTextLength { sink.put(0) }
  }

  /// Minor versions before 2 write names in Latin-1 where they can.
  mutating func encode(atom: Term) {
    let name = atom.atomUTF8
    if options.minorVersion < 2, name.allSatisfy({ $0 < 0xc4 }) {
      sink.put(ExternalTag.latin1Atom)
      return putLatin1(name)
    }
    if name.count < 256 {
      sink.put(ExternalTag.smallAtom)
      sink.put(UInt8(name.count))
    } else {
      sink.put(ExternalTag.atom)
      sink.put16(name.count)
    }
    sink.put(name)
  }

  /// Precondition: no character is above 255, so each takes one byte, or two of which the first is
  /// c2 or c3.
  private mutating func putLatin1(_ name: UnsafeBufferPointer<UInt8>) {
    let continuations = name.reduce(0) { $0 + ($1 & 0xc0 == 0x80 ? 1 : 0) }
    sink.put16(name.count - continuations)
    var high: UInt8 = 0
    for byte in name {
      if byte >= 0xc2 {
        high = byte << 6
      } else {
        sink.put(byte & 0xc0 == 0x80 ? high | byte & 0x3f : byte)
      }
    }
  }

  mutating func encode(bits term: Term) {
    let bitCount = term.bitCount
    let byteCount = (bitCount + 7) >> 3
    if bitCount & 7 == 0 {
      sink.put(ExternalTag.binary)
      sink.put32(byteCount)
    } else {
      sink.put(ExternalTag.bitString)
      sink.put32(byteCount)
      sink.put(UInt8(bitCount & 7))
    }
    sink.put(binary: term)
  }
}

// MARK: Identifiers

extension ExternalEncoder {
  mutating func encode(pid: ForeignIdentifier) {
    sink.put(ExternalTag.newPid)
    encode(atom: pid.node)
    for word in pid.words { sink.put32(Int(word)) }
    sink.put32(Int(pid.creation))
  }

  mutating func encode(port: ForeignIdentifier) {
    let number = UInt64(port.words[1]) << 32 | UInt64(port.words[0])
    sink.put(number < 1 << 28 ? ExternalTag.newPort : ExternalTag.widePort)
    encode(atom: port.node)
    if number < 1 << 28 { sink.put32(Int(number)) } else { sink.put64(number) }
    sink.put32(Int(port.creation))
  }

  mutating func encode(reference: ForeignIdentifier) {
    sink.put(ExternalTag.newerReference)
    sink.put16(reference.words.count)
    encode(atom: reference.node)
    sink.put32(Int(reference.creation))
    for word in reference.words { sink.put32(Int(word)) }
  }
}

/// Terms without parts that would have to wait.
extension ExternalDecoder {
  mutating func atomic(_ tag: UInt8) throws(Raise) -> Term {
    switch tag {
    case ExternalTag.smallInteger: return Term(small: Int(try byte()))
    case ExternalTag.integer:
      return Term(small: Int(Int32(truncatingIfNeeded: try number(4))))
    case ExternalTag.smallBig: return try integer(byteCount: Int(byte()))
    case ExternalTag.largeBig: return try integer(byteCount: count32())
    case ExternalTag.newFloat: return try float(Double(bitPattern: number(8)))
    case ExternalTag.floatText: return try floatOfText()
    case ExternalTag.latin1Atom: return try latin1Atom(length: Int(number(2)))
    case ExternalTag.smallLatin1Atom: return try latin1Atom(length: Int(byte()))
    case ExternalTag.atom: return try atom(length: Int(number(2)))
    case ExternalTag.smallAtom: return try atom(length: Int(byte()))
    case ExternalTag.empty: return .empty
    case ExternalTag.string: return process.list(bytes: try bytes(Int(number(2))))
    case ExternalTag.binary: return try process.binary(bytes(count32()))
    case ExternalTag.bitString: return try bitString()
    case ExternalTag.pid, ExternalTag.newPid: return try pid(tag: tag)
    case ExternalTag.port, ExternalTag.newPort, ExternalTag.widePort: return try port(tag: tag)
    case ExternalTag.reference, ExternalTag.newReference, ExternalTag.newerReference:
      return try reference(tag: tag)
    case ExternalTag.export: return try export()
    default: throw process.badarg()
    }
  }

  // MARK: Numbers

  private mutating func integer(byteCount: Int) throws(Raise) -> Term {
    let isNegative = try byte() != 0
    let magnitude = try bytes(byteCount)
    let limbCount = (byteCount + 7) >> 3
    if limbCount == 0 { return Term(small: 0) }
    let limbs = process.openInteger(limbCount)
    limbs[limbCount - 1] = 0
    // Safe: limbs are little-endian words, and so are the machines that Alder runs on.
    UnsafeMutableRawPointer(limbs).copyMemory(
      from: UnsafeRawPointer(magnitude.baseAddress.unsafelyUnwrapped), byteCount: byteCount)
    return try process.closeInteger(
      limbs, capacity: limbCount, count: limbCount, isNegative: isNegative)
  }

  private func float(_ value: Double) throws(Raise) -> Term {
    guard value.isFinite else { throw process.badarg() }
    return process.float(value)
  }

  private mutating func floatOfText() throws(Raise) -> Term {
    let text = try bytes(ExternalTag.floatTextLength)
    let length = text.firstIndex(of: 0) ?? text.count
    guard let value = Double(erlang: UnsafeBufferPointer(rebasing: text[..<length])) else {
      throw process.badarg()
    }
    return process.float(value)
  }

  // MARK: Text

  private mutating func latin1Atom(length: Int) throws(Raise) -> Term {
    var name: [UInt8] = []
    name.reserveCapacity(2 * length)
    for character in try bytes(length) {
      if character < 0x80 {
        name.append(character)
      } else {
        name.append(0xc0 | character >> 6)
        name.append(0x80 | character & 0x3f)
      }
    }
    return try name.withUnsafeBufferPointer { name throws(Raise) in
      try atom(name, characterCount: length)
    }
  }

  private mutating func atom(length: Int) throws(Raise) -> Term {
    let name = try bytes(length)
    guard String(validating: name, as: UTF8.self) != nil else { throw process.badarg() }
    let continuations = name.reduce(0) { $0 + ($1 & 0xc0 == 0x80 ? 1 : 0) }
    return try atom(name, characterCount: length - continuations)
  }

  private func atom(
    _ name: UnsafeBufferPointer<UInt8>, characterCount: Int
  ) throws(Raise) -> Term {
    guard characterCount <= AtomTable.maximumLength else { throw process.badarg() }
    guard let index = AtomTable.shared.intern(name, existingOnly: isSafe) else {
      throw isSafe ? process.badarg() : process.systemLimit()
    }
    return Term(atomIndex: index)
  }

  private mutating func bitString() throws(Raise) -> Term {
    let byteCount = try count32()
    let lastBits = Int(try byte())
    guard byteCount == 0 ? lastBits == 0 : 1...8 ~= lastBits else { throw process.badarg() }
    let whole = try process.binary(bytes(byteCount))
    if lastBits & 7 == 0 { return whole }
    return process.part(of: whole, fromBit: 0, bitCount: byteCount * 8 - 8 + lastBits)
  }

  // MARK: Identifiers

  /// `fun Module:Name/Arity`
  private mutating func export() throws(Raise) -> Term {
    let module = try atom()
    let name = try atom()
    let arity = try atomic(byte())
    guard arity.isSmall, 0...255 ~= arity.small else { throw process.badarg() }
    let table = process.machine.code
    if isSafe, !table.hasExport(module, name, arity.small) { throw process.badarg() }
    return process.externalFun(table.export(module, name, arity.small))
  }

  /// Whether it is this system's; a node that has no name has no creation either.
  private static func isOwn(_ identifier: ForeignIdentifier) -> Bool {
    identifier.node == Atom.nonodeNohost && identifier.creation == 0
  }

  private mutating func creation(isWide: Bool) throws(Raise) -> UInt32 {
    UInt32(try number(isWide ? 4 : 1))
  }

  mutating func pid(tag: UInt8) throws(Raise) -> Term {
    guard tag == ExternalTag.pid || tag == ExternalTag.newPid else { throw process.badarg() }
    let node = try atom()
    let words = [UInt32(try number(4)), UInt32(try number(4))]
    let identifier = ForeignIdentifier(
      node: node, creation: try creation(isWide: tag == ExternalTag.newPid), words: words)
    guard Self.isOwn(identifier) else { return identifier.term(.foreignPid, in: process) }
    guard words[0] < 1 << 28, words[1] < 1 << 28 else { throw process.badarg() }
    return Term(localPid: Int(words[0]) | Int(words[1]) << 28)
  }

  private mutating func port(tag: UInt8) throws(Raise) -> Term {
    let node = try atom()
    let number = try self.number(tag == ExternalTag.widePort ? 8 : 4)
    if tag != ExternalTag.widePort, number >= 1 << 28 { throw process.badarg() }
    let identifier = ForeignIdentifier(
      node: node, creation: try creation(isWide: tag != ExternalTag.port),
      words: [UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: number >> 32)])
    guard Self.isOwn(identifier) else { return identifier.term(.foreignPort, in: process) }
    guard number < 1 << 56 else { throw process.badarg() }
    return Term(localPort: Int(number))
  }

  private mutating func reference(tag: UInt8) throws(Raise) -> Term {
    let isOld = tag == ExternalTag.reference
    let wordCount = isOld ? 1 : Int(try number(2))
    guard 1...5 ~= wordCount else { throw process.badarg() }
    let node = try atom()
    var creation: UInt32 = 0
    if !isOld { creation = try self.creation(isWide: tag == ExternalTag.newerReference) }
    var words: [UInt32] = []
    for _ in 0..<wordCount { words.append(UInt32(try number(4))) }
    if isOld { creation = try self.creation(isWide: false) }
    guard words[0] < 1 << 18 else { throw process.badarg() }
    let identifier = ForeignIdentifier(node: node, creation: creation, words: words)
    if Self.isOwn(identifier), let own = process.reference(words: words) { return own }
    return identifier.term(.foreignReference, in: process)
  }
}

/// The options of `file:open/2`.
extension FileModes {
  /// Nil when they are no list.
  init?(_ options: Term) {
    var rest = options
    while rest.isCons {
      add(rest.head)
      rest = rest.tail
    }
    guard rest.isEmpty else { return nil }
    if !writes { reads = true }
  }

  /// What it does not know, it ignores, as OTP does: other modules have looked at it.
  private mutating func add(_ option: Term) {
    switch option {
    case Self.read: reads = true
    case Self.write: writes = true
    case Self.append:
      writes = true
      appends = true
    case Self.exclusive:
      writes = true
      isExclusive = true
    case Self.sync: isSynchronous = true
    case Self.directory: isDirectory = true
    case Atom.binary: givesBinaries = true
    case Self.compressed, Self.compressedOne: isCompressed = true
    case Self.ram: isInMemory = true
    case Self.readAheadOption: readAhead = Self.defaultSize
    case Self.delayedWrite: delayedSize = Self.defaultSize
    default:
      guard option.isBoxed(.tuple), option.tupleArity > 1, option.elements[1].isSmall else {
        return
      }
      let size = min(max(0, option.elements[1].small), Self.maximumSize)
      if option.isTuple(arity: 2), option.elements[0] == Self.readAheadOption { readAhead = size }
      if option.isTuple(arity: 3), option.elements[0] == Self.delayedWrite { delayedSize = size }
    }
  }

  private static let defaultSize = 64 << 10
  private static let maximumSize = 64 << 20
  private static let read = Term(atom: "read")
  private static let write = Term(atom: "write")
  private static let append = Term(atom: "append")
  private static let exclusive = Term(atom: "exclusive")
  private static let sync = Term(atom: "sync")
  private static let directory = Term(atom: "directory")
  private static let compressed = Term(atom: "compressed")
  private static let compressedOne = Term(atom: "compressed_one")
  private static let ram = Term(atom: "ram")
  private static let readAheadOption = Term(atom: "read_ahead")
  private static let delayedWrite = Term(atom: "delayed_write")
}

/// A view of a reference: see `Header` for its words.
struct Reference {
  let number: UInt
  private let alias: UInt

  /// Precondition: `term` is a reference.
  init(_ term: Term) {
    if term.header.kind == .handle {
      number = Handle(term).number
      alias = 0
    } else if term.header.kind.isForeign {
      // That of nobody here.
      number = .max
      alias = 0
    } else {
      number = term.box[1].bits
      alias = term.box[2].bits
    }
  }

  /// The process that it is, or was, an alias of.
  var aliasedProcess: Int? { alias == 0 ? nil : Int(bitPattern: alias) - 1 }

  /// Words of 32 bits, the lowest first, as other systems number references: 18 bits of the number,
  /// 32, and the rest; then for an alias whom it stands for.
  var words: [UInt32] {
    let words = [
      UInt32(number & 0x3_ffff), UInt32(truncatingIfNeeded: number >> 18), UInt32(number >> 50),
    ]
    if alias == 0 { return words }
    return words + [UInt32(truncatingIfNeeded: alias), UInt32(truncatingIfNeeded: alias >> 32)]
  }
}

extension Process {
  /// The reference of this machine that has these words; nil when none has.
  func reference(words: [UInt32]) -> Term? {
    guard words.count == 1 || words.count == 3 || words.count == 5, words[0] < 1 << 18,
      words.count < 3 || words[2] < 1 << 14
    else { return nil }
    var number = UInt(words[0])
    if words.count >= 3 { number |= UInt(words[1]) << 18 | UInt(words[2]) << 50 }
    guard words.count == 5 else { return reference(number, aliasOf: nil) }
    let alias = UInt(words[3]) | UInt(words[4]) << 32
    return reference(number, aliasOf: Int(bitPattern: alias &- 1))
  }
}

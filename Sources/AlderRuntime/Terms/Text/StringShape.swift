/// Whether a list is shown as a string.
enum StringShape {
  /// All of it is.
  case string
  /// It is too long; its first characters are shown, as many as this says.
  case prefix(Int)
  case none

  /// `budget`, unless negative, is how many characters the string may take, with its quotes.
  init(
    of list: Term, budget: Int, encoding: TextEncoding, _ range: CharacterClass.Range
  ) {
    let most = budget < 0 ? Int.max : max(0, budget - 2)
    // With modifier t, a string of which nothing can be shown is shown as a list.
    if most == 0, encoding == .unicode {
      self = .none
      return
    }
    var count = 0
    var rest = list
    while rest.isCons {
      if count == most {
        self = .prefix(count)
        return
      }
      guard Self.isPrintable(rest.head, range) else {
        self = .none
        return
      }
      rest = rest.tail
      count += 1
    }
    self = rest.isEmpty ? .string : .none
  }

  @inline(__always)
  static func isPrintable(_ term: Term, _ range: CharacterClass.Range) -> Bool {
    term.isSmall && UInt(bitPattern: term.small) <= 0x10ffff
      && CharacterClass.isPrintable(UInt32(truncatingIfNeeded: term.small), range)
  }
}

/// Which characters may be shown as they are.
enum CharacterClass {
  /// What a printed string may contain, beside Latin-1: `io:printable_range/0`.
  enum Range: Sendable { case latin1, unicode }

  /// Can stand in a string: ~p shows a list of these as a string.
  @inline(__always) static func isPrintable(_ character: UInt32, _ range: Range) -> Bool {
    switch character {
    case 0x20...0x7e, 0xa0...0xff: true
    case 8...13, 27: true
    case 0x100...: range == .unicode && isPrintableBeyondLatin1(character)
    default: false
    }
  }

  private static func isPrintableBeyondLatin1(_ character: UInt32) -> Bool {
    switch character {
    case 0xd800...0xdfff, 0xfffe, 0xffff: false
    case 0...0x10ffff: true
    default: false
    }
  }

  /// A code point that text may contain.
  @inline(__always) static func isCodePoint(_ value: Int) -> Bool {
    0 <= value && value < 0xd800 || 0xdfff < value && value <= 0x10ffff
  }

  /// Lower-case letter of Latin-1: an atom that begins with one needs no quotes.
  static func startsAtom(_ character: UInt32) -> Bool {
    switch character {
    case 0x61...0x7a, 0xdf...0xf6, 0xf8...0xff: true
    default: false
    }
  }

  /// Letter of Latin-1, digit, underscore or at sign: goes on in an atom without quotes.
  static func continuesAtom(_ character: UInt32) -> Bool {
    switch character {
    case 0x61...0x7a, 0x41...0x5a, 0x30...0x39, 0x5f, 0x40: true
    case 0xc0...0xd6, 0xd8...0xf6, 0xf8...0xff: true
    default: false
    }
  }
}

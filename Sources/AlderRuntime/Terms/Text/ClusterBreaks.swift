/// Where grapheme clusters begin in a text that is read from front to back.
///
/// Most code points are *plain*: between two of them there is a break, whatever stands around them. Only
/// where one of two neighbours is not plain are Swift's Unicode tables asked. Their state needs no more
/// than the last plain code point, since each rule begins anew at one: a plain code point behind which
/// something else may join is the first that the rule looks at.
struct ClusterBreaks {
  private var rules = Unicode._CharacterRecognizer()
  /// NUL, in front of the first code point, is plain too, and nothing joins it.
  private var previous: UInt32 = 0
  private var wasPlain = true

  /// Reads the next code point: whether a cluster begins with it. Precondition: no surrogate.
  @inline(__always) mutating func hasBreak(before next: UInt32) -> Bool {
    if wasPlain, Self.isPlain(next) {
      previous = next
      return true
    }
    return asksRules(next)
  }

  @inline(never) private mutating func asksRules(_ next: UInt32) -> Bool {
    if wasPlain {
      rules = Unicode._CharacterRecognizer()
      _ = rules.hasBreak(before: Self.scalar(previous))
    }
    previous = next
    wasPlain = Self.isPlain(next)
    return rules.hasBreak(before: Self.scalar(next))
  }

  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(value) ?? "\u{fffd}"
  }

  /// The ranges are those that are worth a test: the letters, syllables and ideographs of which long texts are
  /// made. Left out is what joins something in front of it or behind it, as do carriage returns, combining
  /// marks, vowel signs, the parts of Hangul syllables, joiners and the letters of flags.
  @inline(__always) static func isPlain(_ character: UInt32) -> Bool {
    if character < 0x300 { return character != 0x0d }
    return isPlainBeyondLatin(character)
  }

  private static func isPlainBeyondLatin(_ character: UInt32) -> Bool {
    switch character {
    case 0x370...0x482, 0x48a...0x590: true  // Greek, Cyrillic, Armenian
    case 0x5d0...0x5ea, 0x620...0x64a, 0x671...0x6d3: true  // Hebrew, Arabic
    case 0xe01...0xe30, 0xe40...0xe46, 0x10a0...0x10ff: true  // Thai, Georgian
    case 0x1e00...0x200b, 0x200e...0x20cf, 0x2100...0x2cee: true  // More Latin and Greek, symbols
    case 0x2e80...0x3029, 0x3030...0x3098, 0x309b...0xa66e: true  // Japanese, Chinese, Yi
    case 0xac00...0xd7a3: true  // Whole syllables of Hangul
    case 0x1f300...0x1f3fa, 0x1f400...0x1faff: true  // Emoji
    case 0x20000...0x323af: true  // Chinese
    default: false
    }
  }
}

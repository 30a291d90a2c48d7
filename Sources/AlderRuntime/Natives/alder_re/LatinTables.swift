import CPCRE2

/// What characters below 256 are, for PCRE2: as in ISO 8859-1, which is what Erlang's strings of bytes are.
/// PCRE2 itself knows ASCII.
///
/// Its tables are, one behind the other:
///
///     [lower case: 256] [other case: 256] [10 sets: 32 bytes each] [kinds: 256]
enum LatinTables {
  /// Nil, which stands for PCRE2's own, where tables are not what is said above.
  // Safe: nobody changes them.
  nonisolated(unsafe) static let tables: UnsafePointer<UInt8>? = {
    var size: UInt32 = 0
    _ = pcre2_config_8(UInt32(PCRE2_CONFIG_TABLES_LENGTH), &size)
    guard size == kinds + 256, let made = pcre2_maketables_8(nil) else { return nil }
    let tables = UnsafeMutablePointer(mutating: made)
    for character in 128...255 { add(character, to: tables) }
    return made
  }()

  private static let otherCases = 256
  private static let sets = 512
  private static let kinds = 512 + 10 * 32

  /// Makes a character the like of one that PCRE2 knows.
  private static func add(_ character: Int, to tables: UnsafeMutablePointer<UInt8>) {
    let model: Unicode.Scalar
    switch character {
    case 0x80...0x9f: model = "\u{7f}"
    // Letters whose upper case is beyond, or which have none.
    case 0xaa, 0xb5, 0xba, 0xdf, 0xff: model = "z"
    case 0xd7, 0xf7, 0xa0...0xbf: model = "!"
    case 0xc0...0xde:
      model = "Z"
      tables[character] = UInt8(character + 32)
      tables[otherCases + character] = UInt8(character + 32)
    default:
      model = "z"
      tables[otherCases + character] = UInt8(character - 32)
    }
    let like = Int(model.value)
    for set in 0..<10 {
      let bits = tables + sets + set * 32
      guard bits[like >> 3] >> UInt8(like & 7) & 1 != 0 else { continue }
      bits[character >> 3] |= 1 << UInt8(character & 7)
    }
    tables[kinds + character] = tables[kinds + like]
  }
}

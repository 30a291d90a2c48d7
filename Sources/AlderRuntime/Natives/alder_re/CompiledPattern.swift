import CPCRE2

/// A regular expression that PCRE2 has compiled. Matching does not change it: any thread may use it.
///
/// It is made of a key, bytes that say all about it:
///
///     [options, 4 bytes, the lowest first] [newline] [bsr] [pattern]
///
/// Options, newlines and bsr have PCRE2's numbers; a newline or bsr of 0 is PCRE2's default.
final class CompiledPattern: Sendable {
  // Safe: PCRE2 promises that a compiled pattern may be shared by threads.
  nonisolated(unsafe) let code: OpaquePointer
  let isUTF: Bool
  let captureCount: Int
  /// Whether a carriage return with a line feed is one newline.
  let hasTwoByteNewlines: Bool

  enum Failure: Error {
    case invalidKey
    case invalidPattern(code: Int32, position: Int)
  }

  init(key: [UInt8]) throws(Failure) {
    guard key.count >= Self.headerSize else { throw .invalidKey }
    let asked = (0..<4).reduce(UInt32(0)) { $0 | UInt32(key[$1]) << UInt32(8 * $1) }
    // Others could make matching unsafe, and whoever has a key may change it.
    guard asked & ~Self.possibleOptions == 0, let context = pcre2_compile_context_create_8(nil)
    else { throw .invalidKey }
    defer { pcre2_compile_context_free_8(context) }
    let (newline, bsr) = (UInt32(key[4]), UInt32(key[5]))
    if newline != 0, pcre2_set_newline_8(context, newline) != 0 { throw .invalidKey }
    if bsr != 0, pcre2_set_bsr_8(context, bsr) != 0 { throw .invalidKey }
    pcre2_set_character_tables_8(context, LatinTables.tables)
    var status: Int32 = 0
    var position = 0
    let code = key.withUnsafeBufferPointer { key in
      pcre2_compile_8(
        key.baseAddress! + Self.headerSize, key.count - Self.headerSize, asked, &status, &position,
        context)
    }
    guard let code else { throw .invalidPattern(code: status, position: position) }
    // Where there is no compiler to machine code, patterns are interpreted.
    _ = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
    self.code = code
    // A pattern may say (*UTF) or (*CRLF) itself.
    isUTF = Self.number(code, UInt32(PCRE2_INFO_ALLOPTIONS)) & UInt32(PCRE2_UTF) != 0
    captureCount = Int(Self.number(code, UInt32(PCRE2_INFO_CAPTURECOUNT)))
    hasTwoByteNewlines = [PCRE2_NEWLINE_CRLF, PCRE2_NEWLINE_ANY, PCRE2_NEWLINE_ANYCRLF].contains(
      Int32(Self.number(code, UInt32(PCRE2_INFO_NEWLINE))))
  }

  deinit { pcre2_code_free_8(code) }

  private static let headerSize = 6

  private static let possibleOptions: UInt32 =
    UInt32(PCRE2_ANCHORED) | UInt32(PCRE2_CASELESS) | UInt32(PCRE2_DOLLAR_ENDONLY)
    | UInt32(PCRE2_DOTALL) | UInt32(PCRE2_DUPNAMES) | UInt32(PCRE2_EXTENDED)
    | UInt32(PCRE2_FIRSTLINE) | UInt32(PCRE2_MULTILINE) | UInt32(PCRE2_NEVER_UTF)
    | UInt32(PCRE2_NO_AUTO_CAPTURE) | UInt32(PCRE2_NO_START_OPTIMIZE) | UInt32(PCRE2_UCP)
    | UInt32(PCRE2_UNGREEDY) | UInt32(PCRE2_UTF)

  private static func number(_ code: OpaquePointer, _ what: UInt32) -> UInt32 {
    var value: UInt32 = 0
    _ = pcre2_pattern_info_8(code, what, &value)
    return value
  }

  /// The names of subpatterns, in order, with their numbers.
  var names: [(name: [UInt8], number: Int)] {
    let size = Int(Self.number(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE)))
    var table: UnsafePointer<UInt8>?
    _ = pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard let table else { return [] }
    return (0..<Int(Self.number(code, UInt32(PCRE2_INFO_NAMECOUNT)))).map { index in
      // Two bytes of the number, then the name up to a zero.
      let entry = UnsafeBufferPointer(start: table + index * size, count: size)
      return (
        Array(entry.dropFirst(2).prefix { $0 != 0 }), Int(entry[0]) << 8 | Int(entry[1])
      )
    }
  }

  /// PCRE2's words for what is wrong with a pattern.
  static func message(_ code: Int32) -> [UInt8] {
    var text = [UInt8](repeating: 0, count: 256)
    _ = pcre2_get_error_message_8(code, &text, text.count)
    return Array(text.prefix { $0 != 0 })
  }
}

/// How a term is to be written.
struct WriteOptions {
  /// Characters beyond Latin-1 in atoms and strings: as they are, or escaped.
  var encoding = TextEncoding.latin1
  /// Show lists and binaries that look like text as strings.
  var strings = false
  /// What looks like text.
  var printable = CharacterClass.Range.latin1
  /// How much of a deep or long term to show, -1 for all: each level of nesting and each element
  /// before costs one. What is left out becomes `...`.
  var depth = -1
  /// Roughly how many characters to write at most, -1 for any number.
  var characters = -1
  /// Keys of maps in term order. Otherwise in the order of `maps:to_list/1`.
  var orderedMaps = false

  /// Tuples to be shown as records; nil for none.
  var records: RecordNames?

  static let write = WriteOptions()
  static let writeUnicode = WriteOptions(encoding: .unicode)
  static let print = WriteOptions(strings: true)
  static let printUnicode = WriteOptions(encoding: .unicode, strings: true)
}

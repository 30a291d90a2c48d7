/// A flag of `erl` for something that Alder does not have or does by itself. Start scripts are full
/// of them: they are read and have no effect.
enum MachineFlag {
  /// A value follows, or is part of the word, as in `+A4`.
  private static let attached = ["+A", "+K", "+Q", "+W", "+a", "+e", "+t"]
  /// A value follows.
  private static let separate = [
    "+IOp", "+IOt", "+SDPcpu", "+SDcpu", "+SDio", "+SP", "+c", "+hmax", "+hmaxel", "+hmaxib",
    "+hmaxk", "+hmbs", "+hms", "+hmqd", "+hpds", "+sbt", "+sbwt", "+sbwtdcpu", "+sbwtdio", "+scl",
    "+sfwi", "+spp", "+sss", "+sssdcpu", "+sssdio", "+stbt", "+sub", "+swct", "+sws", "+swt",
    "+swtdcpu", "+swtdio", "+zdbbl", "+zdntgc", "-mode", "-smp", "-start_epmd",
  ]
  private static let alone = ["+B", "+Bc", "+Bd", "+Bi", "+d", "+l", "-heart", "-hidden"]

  /// How many of the words that follow are its values; nil for words that are no such flag.
  static func values(of word: String) -> Int? {
    if alone.contains(word) { return 0 }
    // Allocators have a flag for each of their parts: +MBas aobf
    if separate.contains(word) || attached.contains(word) || word.hasPrefix("+M") { return 1 }
    return attached.contains { word.hasPrefix($0) } ? 0 : nil
  }
}

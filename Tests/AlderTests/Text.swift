/// What a program printed, made comparable: see Tests/README.md.
enum Text {
  /// Without the empty one behind the last line feed.
  static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Masks process identifiers and the times of reports, and moves reports behind all other lines.
  static func normalised(_ text: String) -> [String] {
    var reports: [String] = []
    var others: [String] = []
    var isInReport = false
    for line in lines(text) {
      let masked = mask(line)
      if masked.hasSuffix("REPORT==== <TIME> ===") { isInReport = true }
      if isInReport { reports.append(masked) } else { others.append(masked) }
      if masked.isEmpty { isInReport = false }
    }
    return others + reports
  }

  /// Of standard error, blanks at the ends of lines and the frames below main/1 are left out too.
  static func normalisedErrors(_ text: String) -> [String] {
    normalised(text)
      .filter { !$0.hasPrefix("  in call from escript:") && !$0.hasPrefix("  in call from init:") }
      .map { line in
        let end = line.lastIndex { $0 != " " && $0 != "\t" }
        return end.map { String(line[...$0]) } ?? ""
      }
  }

  private static func mask(_ line: String) -> String {
    var line = line.replacing(#/<[0-9]+\.[0-9]+\.[0-9]+>/#, with: "<PID>")
    if let report = line.wholeMatch(of: #/(=[A-Z]+ REPORT====) .* ===/#) {
      line = "\(report.output.1) <TIME> ==="
    }
    return line
  }

  /// Both texts, line by line, with what is only in one of them marked; nil if they are the same.
  static func difference(expected: [String], actual: [String]) -> String? {
    if expected == actual { return nil }
    let changes = actual.difference(from: expected)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var result: [String] = []
    var (old, new) = (0, 0)
    while old < expected.count || new < actual.count {
      if removed.contains(old) {
        result.append("- \(expected[old])")
        old += 1
      } else if inserted.contains(new) {
        result.append("+ \(actual[new])")
        new += 1
      } else {
        result.append("  \(expected[old])")
        old += 1
        new += 1
      }
    }
    return result.prefix(200).joined(separator: "\n")
  }
}

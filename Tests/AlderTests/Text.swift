/// What a program printed, made comparable: see Tests/README.md.
enum Text {
  /// Without the empty one behind the last line feed. Bytes are split: a carriage return and a line feed
  /// are one character.
  static func lines(_ text: String) -> [String] {
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Masks what differs from run to run, leaves out frames of the machinery, and moves reports behind
  /// all other lines.
  static func normalised(_ text: String) -> [String] {
    var reports: [String] = []
    var others: [String] = []
    var isInReport = false
    let machineryLine = expression("^ +in (?:function|call from)  ?" + machinery + ":")
    for line in lines(withoutFrames(text)) where line.firstMatch(of: machineryLine) == nil {
      let masked = mask(line)
      if masked.hasSuffix("REPORT==== <TIME> ===") { isInReport = true }
      if isInReport { reports.append(masked) } else { others.append(masked) }
      if masked.isEmpty { isInReport = false }
    }
    return others + reports
  }

  // The modules that have frames in stack traces which differ between engines: behaviours and what
  // starts programs. The same expressions are in Tests/record.
  private static let machinery =
    "(?:gen|gen_[a-z_]+|proc_lib(?:_report)?|supervisor(?:_bridge)?|sys|global|escript|init)"
  private static let frame =
    #"\{"# + machinery + #",'?[a-z0-9_/^$-]+'?,[0-9]+,\s*"#
    + #"\[(?:\{file,"[a-z_]+\.erl"\},\s*\{line,[0-9]+\})?\]\}"#

  /// Terms that are frames of the machinery, in printed stack traces.
  private static func withoutFrames(_ text: String) -> String {
    guard text.contains(",[{file,\"") || text.contains(",[]}") else { return text }
    return text.replacing(expression(frame + #",\s*"#), with: "")
      .replacing(expression(#",?\s*"# + frame), with: "")
  }

  private static func expression(_ text: String) -> Regex<AnyRegexOutput> {
    guard let regex = try? Regex(text) else { preconditionFailure("a regular expression: \(text)") }
    return regex
  }

  /// Without blanks at its end.
  static func trimmed(_ line: String) -> String {
    let end = line.lastIndex { $0 != " " && $0 != "\t" }
    return end.map { String(line[...$0]) } ?? ""
  }

  private static func mask(_ line: String) -> String {
    var line = line.replacing(#/<[0-9]+\.[0-9]+\.[0-9]+>/#, with: "<PID>")
    if let report = line.wholeMatch(of: #/(=[A-Z]+ REPORT====) .* ===/#) {
      line = "\(report.output.1) <TIME> ==="
    }
    if let size = line.wholeMatch(of: #/( +(?:heap_size|stack_size|reductions): )[0-9]+/#) {
      line = "\(size.output.1)<N>"
    }
    return trimmed(line)
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

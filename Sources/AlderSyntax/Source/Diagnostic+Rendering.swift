extension Diagnostic {
  /// The diagnostic as text of several lines, without a line feed at the end:
  ///
  ///     echo.erl:12:5: syntax error before: 'end'
  ///         end.
  ///         ^~~
  ///     echo.erl:8:3: note: ...
  ///
  /// Warnings have `Warning: ` before the message, as erlc's do. With `color`, escape sequences for a
  /// terminal set off the parts.
  public func rendered(in files: [SourceFile], color: Bool = false) -> String {
    let label = severity == .warning ? "Warning: " : ""
    var lines = [Self.heading(files, span, label: label, message, severity, color)]
    lines += Self.excerpt(files, span, color)
    for note in notes {
      guard let span = note.span else {
        lines.append("  " + Style.note.apply("note: ", color) + note.message)
        continue
      }
      lines.append(Self.heading(files, span, label: "note: ", note.message, nil, color))
      lines += Self.excerpt(files, span, color)
    }
    return lines.joined(separator: "\n")
  }

  private enum Style: String {
    case bold = "1"
    case error = "1;31"
    case warning = "1;35"
    case note = "1;36"
    case caret = "1;32"

    func apply(_ text: String, _ color: Bool) -> String {
      color ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
    }
  }

  private static func heading(
    _ files: [SourceFile], _ span: Span, label: String, _ message: String, _ severity: Severity?,
    _ color: Bool
  ) -> String {
    let style: Style = severity == .error ? .error : severity == .warning ? .warning : .note
    let text = style.apply(label, color && !label.isEmpty)
    let shown = severity == .error ? style.apply(message, color) : message
    guard span != .none, Int(span.file) < files.count else { return text + shown }
    let file = files[Int(span.file)]
    let position = file.position(at: span.start)
    let place = "\(file.path):\(position.line):\(position.column): "
    return Style.bold.apply(place, color) + text + shown
  }

  /// The line with a mark below the text that it is about.
  private static func excerpt(_ files: [SourceFile], _ span: Span, _ color: Bool) -> [String] {
    guard span != .none, Int(span.file) < files.count else { return [] }
    let file = files[Int(span.file)]
    let start = file.position(at: span.start)
    let line = Array(file.lineText(start.line).unicodeScalars)
    let before = min(start.column - 1, line.count)
    let end = file.position(at: span.end)
    let last = end.line == start.line ? min(end.column - 1, line.count) : line.count
    let (shown, offset) = window(line, around: before)
    guard !shown.isEmpty else { return [] }
    // A tab is kept in the line below, so that the mark stands right whatever the tabs' width.
    var mark = ""
    for scalar in shown[..<(before - offset)] {
      mark += scalar == "\t" ? "\t" : String(repeating: " ", count: width(scalar))
    }
    let marked = shown[(before - offset)..<max(before - offset, min(last - offset, shown.count))]
    let length = max(1, marked.reduce(0) { $0 + width($1) })
    mark += Style.caret.apply("^" + String(repeating: "~", count: length - 1), color)
    return ["  " + printable(shown), "  " + mark]
  }

  /// A part of a line that is too long to show, with the column of its first character.
  private static func window(
    _ line: [Unicode.Scalar], around column: Int
  ) -> (line: [Unicode.Scalar], offset: Int) {
    let limit = 160
    guard line.count > limit else { return (line, 0) }
    let offset = max(0, min(column - limit / 2, line.count - limit))
    return (Array(line[offset..<offset + limit]), offset)
  }

  /// Control characters would disturb the terminal.
  private static func printable(_ line: [Unicode.Scalar]) -> String {
    var text = ""
    for scalar in line {
      let isControl = scalar.value < 32 && scalar != "\t" || 0x7F...0x9F ~= scalar.value
      text.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    return text
  }

  /// The columns that a character takes in a terminal: 0 for combining ones, 2 for wide ones.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

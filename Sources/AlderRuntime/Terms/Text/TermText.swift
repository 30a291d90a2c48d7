/// Terms as text, for the engine's own use and for the natives.
enum TermText {
  /// As ~w writes it, or ~tw.
  static func write(_ term: Term, _ options: WriteOptions = .writeUnicode) -> String {
    var buffer = TextBuffer()
    write(term, options, into: &buffer)
    return buffer.string
  }

  /// As ~tp prints it.
  static func pretty(
    _ term: Term, _ options: WriteOptions = .printUnicode, page: PageShape = PageShape()
  ) -> String {
    var buffer = TextBuffer()
    pretty(term, options, page: page, into: &buffer)
    return buffer.string
  }

  /// In one line, behind what is in `buffer`.
  static func write(_ term: Term, _ options: WriteOptions, into buffer: inout TextBuffer) {
    if options.characters >= 0 {
      return pretty(term, options, page: PageShape(lineLength: 0), into: &buffer)
    }
    var writer = TermWriter(options, into: TextBuffer(capacity: 64))
    writer.write(term)
    let text = writer.finish()
    buffer.append(text.contents)
  }

  /// In as many lines as it takes, behind what is in `buffer`.
  static func pretty(
    _ term: Term, _ options: WriteOptions, page: PageShape, into buffer: inout TextBuffer
  ) {
    if options.depth == 0 || options.characters == 0 {
      return buffer.append("..." as StaticString)
    }
    guard options.characters > 0 else {
      return layOut(term, options, page, &buffer)
    }
    var limited = options
    limited.depth = depth(for: term, options)
    layOut(term, limited, page, &buffer)
  }

  private static func layOut(
    _ term: Term, _ options: WriteOptions, _ page: PageShape, _ buffer: inout TextBuffer
  ) {
    var page = page
    page.column = max(1, page.column)
    var writer = TermWriter(options, recordsNodes: true, into: TextBuffer())
    writer.write(term)
    let nodes = writer.takeNodes()
    let text = writer.finish()
    if text.overflowed { buffer.markOverflow() }
    PrettyLayout.write(nodes, text, page: page, into: &buffer)
  }

  /// The greatest depth, up to that of `options`, at which the text has as many characters as are
  /// allowed: first in steps that double, then by halves.
  private static func depth(for term: Term, _ options: WriteOptions) -> Int {
    let most = options.characters
    func measure(_ depth: Int) -> (width: Int, isWhole: Bool) {
      var tried = options
      tried.depth = depth
      var writer = TermWriter(tried, recordsNodes: true, into: TextBuffer())
      writer.write(term)
      return (writer.text.count, !writer.isAbbreviated)
    }
    var low = 1
    let first = measure(low)
    if first.isWhole || first.width > most || options.depth == 1 { return low }
    var step = 2
    var high: Int
    while true {
      step *= 2
      high = options.depth < 0 ? low + step : min(low + step, options.depth)
      let tried = measure(high)
      if tried.isWhole || high == options.depth && tried.width <= most { return high }
      if tried.width > most { break }
      low = high
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if measure(middle).width > most { high = middle } else { low = middle }
    }
    return measure(low).width == most ? low : high
  }
}

extension Term {
  /// As ~tp prints it.
  var debugText: String { TermText.pretty(self) }
}

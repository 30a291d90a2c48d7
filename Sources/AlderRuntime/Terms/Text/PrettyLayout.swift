/// Where the pretty printer writes: the page it fills.
struct PageShape {
  /// The column of the term's first character, from 1.
  var column = 1
  /// How many columns a line has; 0: everything goes into one line.
  var lineLength = 80
  /// How many characters a line has at most, the indentation not counted; -1 for any number.
  var lineCharacters = -1
}

/// Breaks a term that is too long for a line into lines, from the nodes that the writer recorded.
///
/// The rules, which are those of Erlang/OTP, so that the results are the same:
///
/// * A part that fits into what is left of the line, counting the brackets that have to be closed
///   after it, is written as it is.
/// * Of another one, the elements are written one after the other. An atomic element goes on in the
///   line if it fits; after and before any other one there is a line break.
/// * Elements are aligned with the first one. In a tuple that begins with an atom, they are aligned
///   after the atom, unless this takes too much of some line: then by 4 columns throughout, and if
///   that is too much as well, by 1. Which of these it is, is found by trying: the same walk, first
///   without writing.
/// * A key and its value that do not fit are written in two lines, the value indented.
///
/// Terms can be a million deep: the walk has its own stack, of the parts being broken.
struct PrettyLayout {
  private let nodes: [LayoutNode]
  private let page: PageShape
  private let lineCharacters: Int
  private var indentation = 1
  /// Nil while trying.
  private var isWriting = false
  /// While trying: some line would not have room.
  private var hasFailed = false
  private var frames: [Frame] = []

  private struct Frame {
    let node: Int
    /// The next part to write.
    var child: Int
    /// The column of its elements when they begin a line, and that of the next character.
    var firstColumn: Int
    var column: Int
    var indent: Int
    /// How many brackets are to be closed behind its last element.
    let closing: Int
    /// Characters in this line so far.
    var used: Int
    var isFirst = true
  }

  /// Writes the term whose nodes and one-line text these are to `target`.
  static func write(
    _ nodes: [LayoutNode], _ text: borrowing TextBuffer, page: PageShape,
    into target: inout TextBuffer
  ) {
    let width = nodes[0].width
    let most = page.lineCharacters < 0 ? width : page.lineCharacters
    let fits = width < page.lineLength - page.column && width <= most
    if page.lineLength == 0 || fits || nodes[0].isAtomic {
      return target.append(text.part(nodes[0].start..<nodes[0].end))
    }
    var layout = PrettyLayout(nodes: nodes, page: page, lineCharacters: most)
    layout.chooseIndentation(text, &target)
    layout.isWriting = true
    layout.run(text, &target)
  }

  private init(nodes: [LayoutNode], page: PageShape, lineCharacters: Int) {
    self.nodes = nodes
    self.page = page
    self.lineCharacters = lineCharacters
  }

  /// Below 0: aligned after the tag.
  private mutating func chooseIndentation(
    _ text: borrowing TextBuffer, _ target: inout TextBuffer
  ) {
    for candidate in [-1, 4] {
      indentation = candidate
      hasFailed = false
      run(text, &target)
      if !hasFailed { return }
    }
    indentation = 1
    hasFailed = false
  }

  private mutating func run(_ text: borrowing TextBuffer, _ target: inout TextBuffer) {
    frames.removeAll(keepingCapacity: true)
    begin(
      0, column: page.column, indent: page.column - 1, closing: 0, used: 0, text, &target)
    while !frames.isEmpty, !hasFailed, !target.overflowed {
      let top = frames.count - 1
      let frame = frames[top]
      if frame.child < nodes[frame.node].next {
        if nodes[frame.node].isPair {
          associationPart(top, text, &target)
        } else {
          element(top, text, &target)
        }
      } else {
        frames.removeLast()
        if isWriting { close(nodes[frame.node].kind, &target) }
      }
    }
  }

  // MARK: Parts

  private func fits(_ width: Int, column: Int, closing: Int, used: Int) -> Bool {
    width < page.lineLength - column - closing && width + used + closing <= lineCharacters
  }

  /// Writes a part, or opens it to write its elements.
  private mutating func begin(
    _ index: Int, column: Int, indent: Int, closing: Int, used: Int,
    _ text: borrowing TextBuffer, _ target: inout TextBuffer
  ) {
    let node = nodes[index]
    if node.isAtomic || fits(node.width, column: column, closing: closing, used: used) {
      if isWriting { target.append(text.part(node.start..<node.end)) }
      return
    }
    if node.kind == .bytes {
      if isWriting {
        breakBytes(
          node, column: column + 2, indent: indent + 2, closing: closing, used: used, text,
          &target)
      }
      return
    }
    let bracket = node.kind == .map ? 2 : 1
    if isWriting { open(node.kind, &target) }
    // A line's count of characters takes `#{` for one when writing and for two when trying.
    let counted = isWriting ? 1 : bracket
    frames.append(
      Frame(
        node: index, child: index + 1, firstColumn: column + bracket, column: column + bracket,
        indent: indent + bracket, closing: closing, used: used + counted))
    if node.kind == .taggedTuple || node.kind == .record {
      tag(column: column, indent: indent, text, &target)
    }
  }

  /// The atom at the start of a tuple, and the comma behind it.
  private mutating func tag(
    column: Int, indent: Int, _ text: borrowing TextBuffer, _ target: inout TextBuffer
  ) {
    let top = frames.count - 1
    let node = nodes[frames[top].child]
    let isRecord = nodes[frames[top].node].kind == .record
    // `{tag,` or `#name{`.
    let aligned = node.width + (isRecord ? 1 : 2)
    let isNarrow = indentation > 0 && aligned > indentation
    let elementColumn = column + (isNarrow ? indentation : aligned)
    if !isWriting, takesTooMuch(elementColumn, isNarrow: isNarrow) {
      hasFailed = true
      return
    }
    if isWriting { target.append(text.part(node.start..<node.end)) }
    frames[top].child = node.next
    frames[top].firstColumn = elementColumn
    frames[top].indent = indent + (isNarrow ? indentation : aligned)
    frames[top].column = column + aligned
    frames[top].used += node.width
    if isRecord {
      if isWriting {
        target.append("{" as Unicode.Scalar)
        if isNarrow {
          target.append("\n" as Unicode.Scalar)
          target.append(32, count: frames[top].indent)
        }
      }
      if isNarrow {
        frames[top].column = elementColumn
        frames[top].used = 0
      }
    } else if isNarrow {
      frames[top].isFirst = false
    } else {
      // The first element behind the tag goes on in the line, whatever it is.
      frames[top].used += 1
      if isWriting { target.append("," as Unicode.Scalar) }
    }
  }

  /// A line that begins at `column` is neither as long as lines may be nor half the page.
  private func takesTooMuch(_ column: Int, isNarrow: Bool) -> Bool {
    let last = isNarrow ? column : column + 1
    return lineCharacters + last > page.lineLength && last > page.lineLength / 2
  }

  private func open(_ kind: LayoutNode.Kind, _ target: inout TextBuffer) {
    switch kind {
    case .list: target.append("[" as Unicode.Scalar)
    case .map: target.append("#{" as StaticString)
    case .tuple, .taggedTuple: target.append("{" as Unicode.Scalar)
    case .atomic, .bytes, .association, .record, .field: break
    }
  }

  private func close(_ kind: LayoutNode.Kind, _ target: inout TextBuffer) {
    switch kind {
    case .list: target.append("]" as Unicode.Scalar)
    case .map, .tuple, .taggedTuple, .record: target.append("}" as Unicode.Scalar)
    case .atomic, .bytes, .association, .field: break
    }
  }

  // MARK: Elements

  /// No line break is needed before or after it, where it fits.
  private func staysInLine(_ index: Int) -> Bool {
    let node = nodes[index]
    guard node.isPair else { return node.isAtomic }
    return nodes[index + 1].isAtomic && nodes[nodes[index + 1].next].isAtomic
  }

  private mutating func element(
    _ top: Int, _ text: borrowing TextBuffer, _ target: inout TextBuffer
  ) {
    let frame = frames[top]
    let index = frame.child
    let node = nodes[index]
    frames[top].child = node.next
    if node.isTail { return tail(frame, text, &target) }
    let end = nodes[frame.node].next
    let isLast = node.next >= end || nodes[node.next].isTail
    let closing = isLast ? frame.closing + 1 : 0
    if frame.isFirst {
      frames[top].isFirst = false
      return place(
        index, top, column: frame.column, closing: closing, used: frame.used,
        countsFrom: node.kind == .association && isWriting ? 0 : frame.used, text, &target)
    }
    let width = node.width + 1
    let room = isLast ? closing : 1
    if width < page.lineLength - frame.column - room,
      frame.used + width + room <= lineCharacters, staysInLine(index)
    {
      if isWriting {
        target.append("," as Unicode.Scalar)
        target.append(text.part(node.start..<node.end))
      }
      frames[top].column += width
      frames[top].used += width
      return
    }
    if isWriting {
      target.append(",\n" as StaticString)
      target.append(32, count: frame.indent)
    }
    place(
      index, top, column: frame.firstColumn, closing: closing, used: 0, countsFrom: 0, text, &target
    )
  }

  /// Writes an element at `column`; the frame goes on behind it, in a new line if it was not atomic.
  private mutating func place(
    _ index: Int, _ top: Int, column: Int, closing: Int, used: Int, countsFrom: Int,
    _ text: borrowing TextBuffer, _ target: inout TextBuffer
  ) {
    let node = nodes[index]
    let inLine =
      fits(node.width, column: column, closing: closing, used: used) && staysInLine(index)
    let advance = inLine ? node.width : page.lineLength
    frames[top].column = column + advance
    frames[top].used = countsFrom + advance
    let indent = frames[top].indent
    if node.isPair, !fits(node.width, column: column, closing: closing, used: used) {
      frames.append(
        Frame(
          node: index, child: index + 1, firstColumn: column, column: column, indent: indent,
          closing: closing, used: used))
      return
    }
    begin(index, column: column, indent: indent, closing: closing, used: used, text, &target)
  }

  /// What follows the bar of an improper list, or an ellipsis.
  private mutating func tail(
    _ frame: Frame, _ text: borrowing TextBuffer, _ target: inout TextBuffer
  ) {
    let node = nodes[frame.child]
    let isEllipsis = text.isEllipsis(node)
    if isWriting, !(isEllipsis && frame.isFirst) {
      let isList = nodes[frame.node].kind == .list
      target.append((isList ? "|" : ",") as Unicode.Scalar)
    }
    let closing = frame.closing + 1
    let width = node.width + 1
    if isEllipsis
      || width < page.lineLength - frame.column - closing
        && width + frame.used + closing <= lineCharacters && node.isAtomic
    {
      if isWriting { target.append(text.part(node.start..<node.end)) }
      return
    }
    if isWriting {
      target.append("\n" as Unicode.Scalar)
      target.append(32, count: frame.indent)
    }
    begin(
      frame.child, column: isWriting ? frame.firstColumn : frame.column, indent: frame.indent,
      closing: closing, used: 0, text, &target)
  }

  /// The key, then the value of an association that does not fit into a line.
  private mutating func associationPart(
    _ top: Int, _ text: borrowing TextBuffer, _ target: inout TextBuffer
  ) {
    let frame = frames[top]
    frames[top].child = nodes[frame.child].next
    if frame.isFirst {
      frames[top].isFirst = false
      if nodes[frame.node].kind == .field { return fieldName(top, frame.child, text, &target) }
      return begin(
        frame.child, column: frame.column, indent: frame.indent, closing: frame.closing,
        used: frame.used, text, &target)
    }
    if nodes[frame.node].kind == .field {
      return begin(
        frame.child, column: frame.column, indent: frame.indent, closing: frame.closing,
        used: frame.used, text, &target)
    }
    let step = indentation > 0 ? indentation : 4
    if isWriting {
      target.append(" =>\n" as StaticString)
      target.append(32, count: frame.indent + step)
    }
    begin(
      frame.child, column: frame.column + step, indent: frame.indent + step,
      closing: frame.closing, used: 0, text, &target)
  }

  /// The name of a field. The value is aligned behind it, as elements are behind the tag of a tuple, or
  /// begins the next line.
  private mutating func fieldName(
    _ top: Int, _ name: Int, _ text: borrowing TextBuffer, _ target: inout TextBuffer
  ) {
    let frame = frames[top]
    let node = nodes[name]
    let aligned = node.width + 3
    let isNarrow = indentation > 0 && aligned > indentation
    let step = isNarrow ? indentation : aligned
    if !isWriting, takesTooMuch(frame.column + step, isNarrow: isNarrow) {
      hasFailed = true
      return
    }
    frames[top].column = frame.column + step
    frames[top].indent = frame.indent + step
    frames[top].used = isNarrow ? 0 : frame.used + aligned
    if isWriting {
      target.append(text.part(node.start..<node.end))
      target.append(isNarrow ? " =\n" : " = " as StaticString)
      if isNarrow { target.append(32, count: frame.indent + step) }
    }
  }

  // MARK: Bytes

  /// Breaks `<<1,2,...>>` after commas.
  private func breakBytes(
    _ node: LayoutNode, column: Int, indent: Int, closing: Int, used: Int,
    _ text: borrowing TextBuffer, _ target: inout TextBuffer
  ) {
    let room = max(
      8, min(page.lineLength - column, lineCharacters - 4 - used) - closing)
    target.append("<<" as StaticString)
    let end = node.end - 2
    var start = node.start + 2
    var left = room
    while start < end {
      var stop = start
      while stop < end, text[stop] != UInt32(UInt8(ascii: ",")) { stop += 1 }
      if stop < end { stop += 1 }
      if stop - start > left {
        target.append("\n" as Unicode.Scalar)
        target.append(32, count: indent)
        left = room
      }
      target.append(text.part(start..<stop))
      left -= stop - start
      start = stop
    }
    target.append(">>" as StaticString)
  }
}

extension TextBuffer {
  /// Precondition: the range lies within the text. Valid as long as nothing is appended.
  func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(rebasing: contents[range])
  }

  fileprivate func isEllipsis(_ node: LayoutNode) -> Bool {
    node.width == 3 && node.isAtomic && contents[node.start] == UInt32(UInt8(ascii: "."))
  }
}

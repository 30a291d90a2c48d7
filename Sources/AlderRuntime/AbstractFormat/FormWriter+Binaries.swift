import AlderSyntax

/// Bit syntax.
extension FormWriter {
  func binary(_ segments: [BinarySegment], _ span: Span) throws(Raise) -> Term {
    let start = Int(span.start)
    if tokens[start].kind == .sigilBinary {
      let string = node(Atom.string, start, self.string(tokens[start].name))
      let element = node(
        FormTag.binElement, start, string, FormTag.default, p.list([Atom.utf8]))
      return node(FormTag.bin, start, p.list([element]))
    }
    var list = ListBuilder(p)
    for segment in segments { list.append(try self.segment(segment)) }
    return node(FormTag.bin, start, list.finish())
  }

  private func segment(_ segment: BinarySegment) throws(Raise) -> Term {
    let (value, first) = try withFirst { () throws(Raise) in try expression(segment.value) }
    var size = FormTag.default
    if let expression = segment.size { size = try self.expression(expression) }
    let types = try segmentTypes(segment) ?? FormTag.default
    return node(FormTag.binElement, first, [value, size, types])
  }

  /// The types as they are written, in order, of which the tree keeps only the meaning; nil if there
  /// are none.
  private func segmentTypes(_ segment: BinarySegment) throws(Raise) -> Term? {
    var index = tokenBehind((segment.size ?? segment.value).span.end)
    guard tokens[index].kind == .slash else { return nil }
    var list = ListBuilder(p)
    repeat {
      index += 1
      let name = try atom(tokens[index].name)
      index += 1
      if tokens[index].kind == .colon {
        list.append(p.tuple(name, Term(small: Int(tokens[index + 1].payload))))
        index += 2
      } else {
        list.append(name)
      }
    } while tokens[index].kind == .minus
    return list.finish()
  }
}

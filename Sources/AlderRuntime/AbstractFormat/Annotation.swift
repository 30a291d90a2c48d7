/// Annotations of the abstract format, as far as the engine looks into them: a line, a line and
/// column, or a list of properties with one of these as its `location`.
enum Annotation {
  private static let generated = Term(atom: "generated")
  private static let location = Term(atom: "location")

  static func location(of annotation: Term) -> Term {
    var rest = annotation
    while rest.isCons {
      if rest.head.isTuple(arity: 2), rest.head.elements[0] == location {
        return rest.head.elements[1]
      }
      rest = rest.tail
    }
    return annotation
  }

  static func isGenerated(_ annotation: Term) -> Bool {
    var rest = annotation
    while rest.isCons {
      if rest.head.isTuple(arity: 2), rest.head.elements[0] == generated {
        return rest.head.elements[1] == Atom.true
      }
      rest = rest.tail
    }
    return false
  }

  /// The line and, if there is one, the column; nil for what is no location.
  static func position(of annotation: Term) -> (line: Int, column: Int?)? {
    let location = location(of: annotation)
    if location.isSmall { return (location.small, nil) }
    guard location.isTuple(arity: 2), location.elements[0].isSmall, location.elements[1].isSmall
    else { return nil }
    return (location.elements[0].small, location.elements[1].small)
  }

  /// A number that grows from one location in a text to the next.
  static func order(_ annotation: Term) -> UInt64 {
    guard let (line, column) = position(of: annotation) else { return 0 }
    let limited = UInt64(min(max(line, 0), Int(UInt32.max)))
    return limited << 32 | UInt64(min(max(column ?? 0, 0), Int(UInt32.max)))
  }
}

import AlderSyntax

/// What all functions that a comprehension becomes have in common.
struct Comprehension {
  enum Product {
    case list(Expr)
    case map(key: Expr, value: Expr)
    case binary(Expr)

    var templates: [Expr] {
      switch self {
      case .list(let template), .binary(let template): [template]
      case .map(let key, let value): [key, value]
      }
    }
  }

  let product: Product
  let location: SourceLocation
  let number: Int

  /// What follows when the innermost generator is at its end.
  enum Rest {
    /// Nothing: the product of no elements. Only before the first generator.
    case end
    /// The generator's function goes on, with what is left of its sources and captured values.
    case generator(FunctionCode, [Value])
  }
}

/// A generator by what it takes elements from. Zipped generators are several of these that are
/// advanced together.
struct Generator {
  enum Kind {
    case list
    case map
    case binary
  }

  let kind: Kind
  /// One, or a key's and a value's.
  let patterns: [Expr]
  let source: Expr
  /// An element that does not match is an error; otherwise it is left out.
  let isStrict: Bool

  /// The generators of a qualifier; none if it is a filter.
  static func generators(of qualifier: Qualifier) -> [Generator] {
    switch qualifier.kind {
    case .filter: []
    case .list(let pattern, let source, let isStrict):
      [Generator(kind: .list, patterns: [pattern], source: source, isStrict: isStrict)]
    case .map(let key, let value, let source, let isStrict):
      [Generator(kind: .map, patterns: [key, value], source: source, isStrict: isStrict)]
    case .binary(let pattern, let source, let isStrict):
      [Generator(kind: .binary, patterns: [pattern], source: source, isStrict: isStrict)]
    case .zip(let zipped): zipped.flatMap(generators)
    }
  }
}

import AlderSyntax

/// Writes what the parser has made of one form as terms: Erlang's abstract format.
///
/// Spans count tokens here (see `TokenParser`), for the annotations of the format are those of
/// certain tokens, and some of them, such as the colon of a call or the `#` of a record, have no
/// place in the tree: they are found in front of or behind what is in it.
///
/// Writing recurses as deep as the source is nested; it belongs on a thread with a large stack.
final class FormWriter {
  let p: Process
  let names: NameTable
  let tokens: ContiguousArray<Token>
  /// The annotation of each token.
  private let annotations: [Term]
  /// The same as numbers, for finding the first of several.
  private let places: [UInt64]
  private let atoms: AtomCache
  /// The tokens with the first and the last place of those whose annotations have been used since
  /// this was reset.
  private var extent: (first: Int, last: Int)?

  init(
    _ p: Process, names: NameTable, tokens: ContiguousArray<Token>, annotations: [Term],
    atoms: AtomCache
  ) {
    self.p = p
    self.names = names
    self.tokens = tokens
    self.annotations = annotations
    self.atoms = atoms
    places = annotations.map { Annotation.order($0) }
  }

  /// Why a form has no abstract format, though it could be parsed.
  struct Failure: Error {
    let message: Term
    let token: Int
  }

  // MARK: Annotations

  /// The annotation of a token.
  func annotation(_ token: Int) -> Term {
    include(token, token)
    return annotations[token]
  }

  private func include(_ first: Int, _ last: Int) {
    guard let extent else {
      extent = (first, last)
      return
    }
    if places[first] < places[extent.first] { self.extent!.first = first }
    if places[last] > places[extent.last] { self.extent!.last = last }
  }

  /// Writes something; gives also the annotation in it that comes first in the text. That is not
  /// always its leftmost token's: tokens of a macro's body stand where the macro is used.
  func withFirst<Result>(
    _ body: () throws(Raise) -> Result
  ) throws(Raise) -> (Result, first: Term) {
    let (result, first, _) = try withFirstAndLast(body)
    return (result, first)
  }

  /// The same with the annotation that comes last, too.
  func withFirstAndLast<Result>(
    _ body: () throws(Raise) -> Result
  ) throws(Raise) -> (Result, first: Term, last: Term) {
    let outer = extent
    extent = nil
    let result = try body()
    let inner = extent
    extent = outer
    guard let inner else { return (result, .empty, .empty) }
    include(inner.first, inner.last)
    return (result, annotations[inner.first], annotations[inner.last])
  }

  // MARK: Tokens

  /// The token behind what ends at `end`: parentheses around that are passed over.
  func tokenBehind(_ end: UInt32) -> Int {
    var index = Int(end)
    while tokens[index].kind == .rightParen { index += 1 }
    return index
  }

  /// The first token of what starts at `start`, within its parentheses.
  func tokenWithin(_ start: UInt32) -> Int {
    var index = Int(start)
    while tokens[index].kind == .leftParen { index += 1 }
    return index
  }

  // MARK: Terms

  func atom(_ name: Name) throws(Raise) -> Term { try atoms.atom(name, in: names, for: p) }

  func string(_ name: Name) -> Term {
    var list = ListBuilder(p)
    names.withUTF8(of: name) { bytes in
      var decoder = UTF8Decoder(bytes)
      while let character = decoder.next() { list.append(Term(small: Int(character))) }
    }
    return list.finish()
  }

  func node(_ tag: Term, _ token: Int, _ rest: Term...) -> Term {
    node(tag, annotation(token), rest)
  }

  func node(_ tag: Term, _ annotation: Term, _ rest: [Term]) -> Term {
    let (term, elements) = p.tuple(arity: rest.count + 2)
    elements[0] = tag
    elements[1] = annotation
    for (index, element) in rest.enumerated() { elements[index + 2] = element }
    return term
  }

  func atomNode(_ name: Name, _ token: Int) throws(Raise) -> Term {
    node(Atom.atom, token, try atom(name))
  }

  func references(_ references: [FunctionReference]) throws(Raise) -> Term {
    var list = ListBuilder(p)
    for reference in references {
      list.append(p.tuple(try atom(reference.name), Term(small: reference.arity)))
    }
    return list.finish()
  }
}

import AlderSyntax

/// Reads the abstract format back into the engine's tree, so that what a parse transform returns can
/// be checked, lowered and run like what is parsed.
///
/// Whatever the terms are, the result is a tree or a `Failure`. Reading recurses as deep as the terms
/// are nested, up to a limit; lists of any length are read without.
final class FormReader {
  /// Something is not what the abstract format has in that place.
  struct Failure: Error {
    let message: String
    let span: Span
  }

  /// As deep as source text may be nested; see `ParseOptions.maximumNesting`.
  private static let maximumNesting = ParseOptions().maximumNesting

  var names = NameTable()
  private(set) var files: [SourceFile] = []
  /// The file that forms come from.
  private var file: UInt16 = 0
  private var fileIndices: [String: UInt16] = [:]
  private var nameCache: [Term: Name] = [:]
  private var depth = 0
  private let readFile: (String) -> SourceFile?

  /// `readFile` gives the text of a file, for messages that show it.
  init(path: String, readFile: @escaping (String) -> SourceFile? = { _ in nil }) {
    self.readFile = readFile
    enter(file: path)
  }

  /// Reads a list of forms, as far as there is nothing wrong with them.
  func module(_ forms: Term) -> ParsedModule {
    var read: [Form] = []
    var diagnostics: [Diagnostic] = []
    var name: Name?
    var rest = forms
    while rest.isCons {
      do throws(Failure) {
        if let form = try form(rest.head) {
          if case .module(let module) = form.kind {
            if name != nil { diagnostics.append(.error("redefining module", at: form.span)) }
            name = module
          }
          read.append(form)
        }
      } catch {
        diagnostics.append(.error(error.message, at: error.span))
      }
      depth = 0
      rest = rest.tail
    }
    if !rest.isEmpty { diagnostics.append(.error("bad list of forms", at: .none)) }
    if name == nil {
      diagnostics.append(.error("no module definition", at: read.first?.span ?? .none))
    }
    return ParsedModule(
      name: name, forms: read, names: names, files: files, diagnostics: diagnostics)
  }

  // MARK: Places

  /// What follows is said to come from that file.
  func enter(file path: String) {
    if let known = fileIndices[path] {
      file = known
    } else if files.count < Int(UInt16.max) {
      file = UInt16(files.count)
      fileIndices[path] = file
      files.append(SourceFile(path: path, placesOf: readFile(path)))
    }
  }

  func span(_ annotation: Term) -> Span {
    guard let (line, column) = Annotation.position(of: annotation) else {
      return Span(start: 0, end: 0, file: file)
    }
    let start = SourceFile.offset(line: line, column: column ?? 0)
    // A span without extent is of what is generated: nobody has written it.
    return Span(
      start: start, end: Annotation.isGenerated(annotation) ? start : start + 1, file: file)
  }

  // MARK: Parts

  /// The elements of a tuple that begins with a tag and an annotation.
  func node(_ term: Term) throws(Failure) -> Words {
    guard term.isTuple, term.tupleArity >= 2, term.elements[0].isAtom else {
      throw bad(term)
    }
    return term.elements
  }

  func nested<Result>(
    _ term: Term, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.maximumNesting {
      throw Failure(message: "expression nested too deeply", span: place(of: term))
    }
    return try body()
  }

  /// The elements of a proper list, each read.
  func list<Element>(
    _ term: Term, _ read: (Term) throws(Failure) -> Element
  ) throws(Failure) -> [Element] {
    var elements: [Element] = []
    var rest = term
    while rest.isCons {
      elements.append(try read(rest.head))
      rest = rest.tail
    }
    guard rest.isEmpty else { throw bad(term) }
    return elements
  }

  func name(_ term: Term) throws(Failure) -> Name {
    guard term.isAtom else { throw bad(term) }
    if let name = nameCache[term] { return name }
    let name = names.intern(term.atomUTF8)
    nameCache[term] = name
    return name
  }

  /// The name in {atom, Annotation, Name}.
  func atomNode(_ term: Term) throws(Failure) -> (name: Name, span: Span) {
    guard term.isTuple(arity: 3), term.elements[0] == Atom.atom else { throw bad(term) }
    return (try name(term.elements[2]), span(term.elements[1]))
  }

  func arity(_ term: Term) throws(Failure) -> Int {
    guard term.isSmall, 0...255 ~= term.small else { throw bad(term) }
    return term.small
  }

  // MARK: Failing

  func bad(_ term: Term) -> Failure {
    let text = TermText.write(term)
    let shown = text.count > 80 ? text.prefix(80) + "..." : text
    return Failure(message: "bad abstract form: \(shown)", span: place(of: term))
  }

  private func place(of term: Term) -> Span {
    guard term.isTuple, term.tupleArity >= 2 else { return Span(start: 0, end: 0, file: file) }
    return span(term.elements[1])
  }
}

/// All state of parsing one source: the lexer, the stack of included files, macros, conditionals and
/// what has been found.
///
/// It goes form by form: the lexer scans a form's tokens into `tokens`; if the form is a directive of
/// the preprocessor it is obeyed, otherwise its macros are expanded into `expanded` and it is parsed.
/// In a part that a conditional leaves out, forms are scanned and dropped.
final class ParseSession {
  /// A file that is being read.
  struct Input {
    var file: SourceFile
    var index: UInt16
    /// Where to go on, while a file that it includes is read.
    var position = 0
    var conditionals: [Conditional] = []
  }

  let options: ParseOptions
  var lexer = Lexer()
  var files: [SourceFile] = []
  var inputs: [Input] = []
  var macros: [Name: Macro] = [:]
  /// Those that are always there, and those of them that `-undef` has taken away.
  var removedMacros: Set<Name> = []
  /// The macros that were used, each use's outermost first.
  var macroUses: [MacroUse] = []
  var tokens: ContiguousArray<Token> = []
  var expanded: ContiguousArray<Token> = []

  var module: Name?
  var forms: [Form] = []
  var brokenFunctions: Set<FunctionID> = []
  /// Records, types and macros whose definitions could not be read: that they are not defined is not
  /// worth saying where they are used.
  var brokenDeclarations: Set<Name> = []
  var brokenMacros: Set<Name> = []
  /// Whether an error was found at the end of the text, so that more text might mend it.
  var endedEarly = false
  /// While true, errors are not reported: the form has been found wrong already.
  var isQuiet = false

  init(_ source: SourceFile, _ options: ParseOptions) {
    self.options = options
    push(source)
  }

  /// Starts to read a file, before going on with the current one.
  func push(_ file: SourceFile) {
    if !inputs.isEmpty { inputs[inputs.count - 1].position = lexer.position }
    let index = UInt16(files.count)
    files.append(file)
    inputs.append(Input(file: file, index: index))
    lexer.file = index
    file.bytes.withUnsafeBufferPointer { lexer.start($0) }
  }

  /// Ends the current file and returns to the one that included it; false if there is none.
  func pop() -> Bool {
    reportOpenConditionals()
    guard inputs.count > 1 else { return false }
    inputs.removeLast()
    lexer.position = inputs[inputs.count - 1].position
    lexer.file = inputs[inputs.count - 1].index
    return true
  }

  /// Scans the next form of the current file into `tokens`. Returns whether it has macros.
  func scanForm() -> Bool {
    tokens.removeAll(keepingCapacity: true)
    return inputs[inputs.count - 1].file.bytes.withUnsafeBufferPointer {
      lexer.scanForm($0, into: &tokens)
    }
  }

  var isSkipping: Bool { inputs[inputs.count - 1].conditionals.last?.isSkipping ?? false }

  /// Parses all forms.
  func parseModule() {
    defineFromOptions()
    while true {
      let errorsBefore = lexer.diagnostics.count
      let hasMacros = scanForm()
      if tokens[0].kind == .endOfText {
        if pop() { continue }
        return requireModuleName()
      }
      if isSkipping {
        lexer.diagnostics.removeLast(lexer.diagnostics.count - errorsBefore)
        if let directive = conditionalDirective() { obey(directive) }
        continue
      }
      // A form with an unreadable token is still parsed, for what it defines, but says no more.
      isQuiet = lexer.diagnostics.count > errorsBefore
      if tokens[0].kind == .minus, let directive = directive() {
        obey(directive)
      } else {
        parseForm(hasMacros: hasMacros)
      }
      isQuiet = false
    }
  }

  /// Parses the forms of another file, without directives, before going on with this one.
  func parseForms(of file: SourceFile) {
    push(file)
    while true {
      let hasMacros = scanForm()
      if tokens[0].kind == .endOfText {
        _ = pop()
        return
      }
      parseForm(hasMacros: hasMacros)
    }
  }

  /// The name, which a script may lack.
  var moduleOrDefault: Name? {
    module ?? options.defaultModuleName.map { lexer.names.intern($0) }
  }

  private func requireModuleName() {
    module = moduleOrDefault
    let isReported = lexer.diagnostics.contains { $0.message == "bad module declaration" }
    guard module == nil, !isReported else { return }
    report("no module definition", at: forms.first?.span ?? Span(start: 0, end: 0, file: 0))
  }

  private func parseForm(hasMacros: Bool) {
    if hasMacros {
      guard expandMacros() else { return giveUp(expandedUpTo: 0) }
      expanded.withUnsafeBufferPointer { parseForm($0) }
    } else {
      tokens.withUnsafeBufferPointer { parseForm($0) }
    }
  }

  private func parseForm(_ tokens: UnsafeBufferPointer<Token>) {
    var parser = FormParser(tokens: tokens, session: self)
    do throws(FormParser.Abort) {
      if tokens[0].kind == .minus {
        add(try parser.parseAttribute())
      } else if tokens[0].kind == .atom {
        let function = try parser.parseFunction()
        forms.append(Form(.function(function), function.span))
      } else {
        throw parser.unexpected()
      }
    } catch {
      giveUp(&parser)
    }
  }

  private func add(_ form: Form) {
    if case .module(let name) = form.kind { defineModule(name, at: form.span) }
    if case .file(let path, let line) = form.kind { _ = (path, line) }
    forms.append(form)
  }

  /// After an error: goes on at what looks like the start of another form, if the dot that should
  /// be before it was missing; else behind the dot.
  private func giveUp(_ parser: inout FormParser) {
    noteBrokenDeclaration(parser.tokens)
    if let start = parser.formStart(after: parser.errorIndex) {
      lexer.position = Int(parser.tokens[start].start)
    }
  }

  private func noteBrokenDeclaration(_ tokens: UnsafeBufferPointer<Token>) {
    let kinds: [Name] = [.record, .type, .opaque, .nominal]
    guard tokens.count > 4, tokens[0].kind == .minus, tokens[1].kind == .atom,
      kinds.contains(tokens[1].name)
    else { return }
    let name = tokens[tokens[2].kind == .leftParen ? 3 : 2]
    if name.kind == .atom { brokenDeclarations.insert(name.name) }
  }

  private func giveUp(expandedUpTo index: Int) {
    tokens.withUnsafeBufferPointer { noteBrokenDeclaration($0) }
    guard tokens[0].kind == .atom else { return }
    tokens.withUnsafeBufferPointer { tokens in
      var parser = FormParser(tokens: tokens, session: self)
      isQuiet = true
      _ = try? parser.parseFunction()
      markBroken(tokens[0].name, arity: -1)
    }
  }
}

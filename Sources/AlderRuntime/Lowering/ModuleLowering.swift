import AlderSyntax

/// Lowers a module's functions, each when it is first called, so that loading a module costs little
/// more than parsing it.
///
/// Holds the source tree, and what all functions have in common. One function is lowered at a time,
/// by the process that needs it, in whose heap constants are made before they are kept.
final class ModuleLowering {
  let code: ModuleCode
  private let table: CodeTable
  private var parsed: ParsedModule
  private let lock = Lock()
  private var imports: [FunctionID: Term]
  private var definitions: [Name: RecordDefinition]
  private var layouts: [Name: RecordLayout] = [:]
  private var atoms: [Term?]
  private var current: (process: Process, name: String)?
  private var innerCount = 0
  private var liftedCount = 0
  private(set) var isAtomTableFull = false
  /// Whether `fun f/1` stands somewhere in what has been lowered.
  private(set) var hasFunsOfFunctions = false
  /// For a shell's expressions: who performs calls of functions that are not there.
  let shell: ShellCalls?

  init(
    _ parsed: ParsedModule, _ code: ModuleCode, _ table: CodeTable, digest: [UInt8]? = nil,
    shell: ShellCalls? = nil
  ) {
    madeDigest = Locked(digest)
    isOfSource = digest == nil
    self.parsed = parsed
    self.code = code
    self.table = table
    self.shell = shell
    atoms = Array(repeating: nil, count: parsed.names.count)
    var imports: [FunctionID: Term] = [:]
    for (module, function) in parsed.imports {
      imports[function.id] = Term(atom: parsed.names[module])
    }
    self.imports = imports
    definitions = Dictionary(
      parsed.records.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// MD5 of the source files, or of the forms that there were instead. Made when it is asked for,
  /// which few programs do.
  var digest: [UInt8] {
    madeDigest.withLock { made in
      if let made { return made }
      let digest = MD5.digest(parsed.files.flatMap { Array($0.text.utf8) })
      made = digest
      return digest
    }
  }
  private let madeDigest: Locked<[UInt8]?>
  /// Whether the digest is that of the source files.
  let isOfSource: Bool

  var digestPrefix: UInt64 { digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }

  /// Gives up the source, of which nothing will be lowered any more. The digest stays.
  func releaseSource() {
    _ = digest
    lock.withLock {
      parsed = ParsedModule(
        name: nil, forms: [], names: NameTable(), files: [], diagnostics: [])
      atoms = []
      imports = [:]
      definitions = [:]
      layouts = [:]
    }
  }

  /// `body` sees what has been lowered as a whole.
  func withLock<Result>(_ body: () -> Result) -> Result { lock.withLock(body) }

  /// Lowers `function` unless another process just has. Returns its first step.
  func lower(
    _ function: FunctionCode, _ source: FunctionDefinition, for process: Process, from: Step
  ) throws(Raise) -> Next {
    try lock.withLock { () throws(Raise) in
      guard function.body.toOpaque() == from.asNext.toOpaque() else { return function.body }
      begin(process, name: "\(parsed.names[source.name])/\(source.arity)")
      defer { current = nil }
      let lowering = FunctionLowering(function, in: self)
      let operations = lowering.lowerFunction(source.clauses, location: location(source.span))
      if isAtomTableFull { throw process.systemLimit() }
      emit(operations, for: lowering)
      return function.body
    }
  }

  /// Whether the source has that name in it. Under the lock.
  func mentions(_ name: String) -> Bool { parsed.names.find(name) != nil }

  /// `[{Name, Values}]`: a value that is not a list is one of a list of values, as in OTP.
  func attributes(for process: Process) -> Term {
    lock.withLock {
      begin(process, name: "attributes")
      defer { current = nil }
      var pairs = parsed.forms.compactMap { form -> Term? in
        switch form.kind {
        case .behaviour(let name, let attribute):
          return process.tuple(atom(attribute), process.list([atom(name)]))
        case .attribute(let name, let value):
          guard let value = attributeValue(value) else { return nil }
          let values = value.isList ? value : process.list([value])
          return process.tuple(atom(name), values)
        default: return nil
        }
      }
      let version = Term(atom: "vsn")
      if !pairs.contains(where: { $0.elements[0] == version }) {
        pairs.insert(process.tuple(version, process.list([digestNumber])), at: 0)
      }
      return process.list(pairs)
    }
  }

  /// What `-vsn` says of a module that has none: the digest, as a number.
  private var digestNumber: Term {
    digest.withUnsafeBufferPointer { digest in
      // Safe: a digest has bytes.
      let bits = BitString(
        start: digest.baseAddress.unsafelyUnwrapped, bitOffset: 0, bitCount: 8 * digest.count)
      let number = try? process.integer(
        in: bits, at: 0, count: bits.bitCount, isSigned: false, isLittle: false)
      return number ?? Atom.undefined
    }
  }

  /// As a constant, where `name/1` stands for {name, 1}.
  private func attributeValue(_ value: Expr) -> Term? {
    switch value.kind {
    case .infix(.divide, let name, let arity, _):
      return attributeValues([name, arity]).map { keep(process.tuple($0)) }
    case .tuple(let elements):
      return attributeValues(elements).map { keep(process.tuple($0)) }
    case .list(let elements):
      return attributeValues(elements).map { keep(process.list($0)) }
    case .listWithTail(let elements, let tail):
      guard let terms = attributeValues(elements), let last = attributeValue(tail) else {
        return nil
      }
      return keep(terms.reversed().reduce(last) { process.cons($1, $0) })
    case .map(let fields):
      guard let keys = attributeValues(fields.map(\.key)),
        let values = attributeValues(fields.map(\.value))
      else { return nil }
      return keep(zip(keys, values).reduce(process.emptyMap) { process.mapPut($0, $1.0, $1.1) })
    default: return constant(value)
    }
  }

  private func attributeValues(_ values: [Expr]) -> [Term]? {
    let terms = values.compactMap(attributeValue)
    return terms.count == values.count ? terms : nil
  }

  func begin(_ process: Process, name: String) {
    current = (process, name)
    innerCount = 0
    liftedCount = 0
  }

  var process: Process {
    guard let current else { preconditionFailure("no function is being lowered") }
    return current.process
  }

  func emit(_ operations: [Operation], for lowering: FunctionLowering) {
    Emitter(lowering.function, frameSize: lowering.frameSize).emitFunction(operations)
  }
}

// MARK: Names and places

extension ModuleLowering {
  func text(_ name: Name) -> String { parsed.names[name] }

  /// The atom of that name. When the table of atoms is full, some other atom: the function will
  /// not run then.
  func atom(_ name: Name) -> Term {
    let index = Int(name.index)
    if let atom = atoms[index] { return atom }
    guard let atom = Term.atom(ifRoomFor: parsed.names[name], for: .source) else {
      isAtomTableFull = true
      return Atom.undefined
    }
    atoms[index] = atom
    return atom
  }

  func sourceText(_ span: Span) -> String { parsed.files[Int(span.file)].text(of: span) }

  func location(_ span: Span) -> SourceLocation {
    SourceLocation(file: Int(span.file), line: parsed.line(of: span))
  }

  /// As OTP names them, for they are seen in stack traces: funs are numbered within the outermost
  /// function, the inner before the outer.
  func nameForFun() -> String {
    defer { innerCount += 1 }
    return "-\(current!.name)-fun-\(innerCount)-"
  }

  func nextComprehension() -> Int {
    defer { innerCount += 1 }
    return innerCount
  }

  func nameForComprehension(_ number: Int, depth: Int, arity: Int) -> String {
    defer { liftedCount += 1 }
    return "-\(current!.name)-lc$^\(number + depth)/\(arity)-\(liftedCount)-"
  }
}

// MARK: Functions

extension ModuleLowering {
  func function(_ id: FunctionID) -> FunctionCode? { code.functions[id] }

  /// A function within another, which gets its name when all within it have theirs.
  func newFunction(arity: Int, captured: Int) -> FunctionCode {
    let function = FunctionCode(
      module: code, name: Atom.undefined, arity: arity, capturedCount: captured)
    code.add(inner: function)
    return function
  }

  func importedModule(of id: FunctionID) -> Term? { imports[id] }

  func export(_ module: Term, _ name: Term, _ arity: Int) -> Export {
    table.export(module, name, arity)
  }

  /// The native, if it can be part of an expression.
  func native(_ module: Term, _ name: Term, _ arity: Int) -> NativeFunction? {
    guard let native = table.native(FunctionKey(module, name, arity)), native.isExpression else {
      return nil
    }
    return native
  }

  /// Nil if there is no record of that name.
  func definedRecord(_ name: Name) -> RecordLayout? {
    if let layout = layouts[name] { return layout }
    guard let definition = definitions[name] else { return nil }
    let layout = RecordLayout(definition, tag: atom(name))
    layouts[name] = layout
    return layout
  }

  func record(_ name: Name) -> RecordLayout {
    guard let layout = definedRecord(name) else {
      preconditionFailure("a record that is not defined: refused when the module was loaded")
    }
    return layout
  }

  /// Whether a comprehension's filter is a guard.
  func isGuard(_ expression: Expr) -> Bool {
    switch expression.kind {
    case .integer, .bigInteger, .float, .character, .atom, .string, .variable: true
    case .tuple(let elements), .list(let elements): elements.allSatisfy(isGuard)
    case .listWithTail(let elements, let tail): elements.allSatisfy(isGuard) && isGuard(tail)
    case .map(let fields): fields.allSatisfy { isGuard($0.key) && isGuard($0.value) }
    case .binary(let segments):
      segments.allSatisfy { isGuard($0.value) && ($0.size.map(isGuard) ?? true) }
    case .mapUpdate(let map, let fields):
      isGuard(map) && fields.allSatisfy { isGuard($0.key) && isGuard($0.value) }
    case .unary(_, let operand): isGuard(operand)
    case .recordIndex: true
    case .recordAccess(let record, _, _, _): isGuard(record)
    case .record(let name, let fields):
      // What stands for the others must be allowed too.
      fields.allSatisfy { isGuard($0.value) }
        && record(name).fields.allSatisfy { $0.defaultValue.map(isGuard) ?? true }
    case .infix(let operation, let left, let right, _):
      operation != .append && operation != .remove && isGuard(left) && isGuard(right)
    case .andalso(let left, let right, _), .orelse(let left, let right, _):
      isGuard(left) && isGuard(right)
    case .localCall(let name, let arguments):
      AutoImported.isGuard(name, arguments.count)
        && function(FunctionID(name: name, arity: arguments.count)) == nil
        && arguments.allSatisfy(isGuard)
    case .remoteCall(let module, let function, let arguments):
      if case .atom(.erlang) = module.kind, case .atom(let name) = function.kind {
        AutoImported.isGuard(name, arguments.count) && arguments.allSatisfy(isGuard)
      } else {
        false
      }
    default: false
    }
  }
}

// MARK: Constants

extension ModuleLowering {
  /// Moves a constant to where it outlives the process that made it.
  func keep(_ term: Term) -> Term { term.isPointer ? Literals.copy(term) : term }

  func closureLiteral(_ function: FunctionCode) -> Term {
    hasFunsOfFunctions = true
    let box = process.allocate(2)
    box[0] = Header(.closure, size: 1).term
    box[1] = function.word
    return keep(Term(boxed: box))
  }

  /// The term of a literal expression.
  func literal(_ expression: Expr) -> Term {
    switch expression.kind {
    case .integer(let value): return keep(process.integer(value))
    case .bigInteger(let big): return keep(bigInteger(big))
    case .float(let value): return keep(process.float(value))
    case .character(let scalar): return Term(small: Int(scalar))
    case .atom(let name): return atom(name)
    case .string(let name):
      let scalars = parsed.names[name].unicodeScalars
      return keep(process.list(scalars.map { Term(small: Int($0.value)) }))
    default: preconditionFailure("not a literal")
    }
  }

  private func bigInteger(_ big: BigInteger) -> Term {
    // Safe: the parser has checked the digits, and refuses more than an integer may have.
    do throws(Raise) {
      return try process.integer(digits: big.digits.utf8, base: big.radix).unsafelyUnwrapped
    } catch {
      preconditionFailure("an integer literal too large")
    }
  }

  func negated(_ literal: Term) -> Term? {
    do throws(Raise) { return keep(try process.negate(literal)) } catch { return nil }
  }

  /// What a constant expression in a pattern is; nil for anything else.
  func constant(_ expression: Expr) -> Term? {
    switch expression.kind {
    case .integer, .bigInteger, .float, .character, .atom, .string: return literal(expression)
    case .list(let elements):
      let terms = elements.compactMap(constant)
      return terms.count == elements.count ? keep(process.list(terms)) : nil
    case .tuple(let elements):
      let terms = elements.compactMap(constant)
      return terms.count == elements.count ? keep(process.tuple(terms)) : nil
    case .unary(let operation, let operand):
      guard let operand = constant(operand) else { return nil }
      return evaluated { p throws(Raise) in try p.slowUnary(operation, operand, .none) }
    case .infix(let operation, let left, let right, _):
      guard let left = constant(left), let right = constant(right) else { return nil }
      return evaluated { p throws(Raise) in try p.slowInfix(operation, left, right, .none) }
    default: return nil
    }
  }

  private func evaluated(_ body: (Process) throws(Raise) -> Term) -> Term? {
    do throws(Raise) { return keep(try body(process)) } catch { return nil }
  }
}

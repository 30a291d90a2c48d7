import AlderSyntax

/// One version of a loaded module: its functions, with all that they are made of.
final class ModuleCode {
  let name: Term
  /// Source files by `SourceLocation.file`: the module's own first, then those it includes.
  let files: [String]
  private(set) var functions: [FunctionID: FunctionCode] = [:]
  /// The functions' names in the order of the source.
  private(set) var order: [FunctionID] = []
  /// Functions of fun expressions and comprehensions.
  private var inner: [FunctionCode] = []
  private(set) var exports: [FunctionCode] = []
  /// Lowers the functions one by one; nil for modules without source.
  private var lowering: ModuleLowering?

  init(name: Term, files: [String]) {
    self.name = name
    self.files = files
  }

  /// `[{Name, Values}]` of the attributes that are the program's own.
  func attributes(in p: Process) -> Term { lowering?.attributes(for: p) ?? .empty }

  /// MD5 of the source, with what it includes; nil for modules without.
  var digest: [UInt8]? { lowering?.digest }
  /// Whether the module was made of its source as it stands, not of forms.
  var isOfSource: Bool { lowering?.isOfSource ?? false }
  /// The first eight bytes of `digest`, as a number.
  var digestPrefix: UInt64 { lowering?.digestPrefix ?? 0 }

  /// Those that are exported, those that are not, and those of the funs in what has been called.
  func allFunctions() -> [FunctionCode] {
    let named = Array(functions.values)
    return lowering?.withLock { named + inner } ?? named
  }

  /// Makes the funs of functions that have not been called yet.
  func lowerAll(for p: Process) throws(Raise) {
    // Held, for another process may be giving them up.
    let entries = lowering?.withLock {
      functions.values.compactMap { $0.body.takeUnretainedValue() as? LowerFunction }
    }
    for entry in entries ?? [] { try entry.lower(for: p) }
  }

  /// While nothing of it is being lowered.
  func withLowering<Result>(_ body: () -> Result) -> Result {
    lowering?.withLock(body) ?? body()
  }

  /// Makes the steps of its functions anew if one of the natives may be called there: see
  /// `NativeFunction.isTraced`.
  func lowerAgain(forCallsOf natives: [String]) {
    guard let lowering else { return }
    lowering.withLock {
      guard natives.contains(where: lowering.mentions) else { return }
      for function in functions.values where function.module === self { function.lowerAgain() }
    }
  }

  /// The function of a fun by its identity's name; nil when there is none.
  func fun(named name: UInt64, for p: Process) throws(Raise) -> FunctionCode? {
    func find() -> FunctionCode? { allFunctions().first { $0.identity.name == name } }
    if let function = find() { return function }
    // Funs are made of the functions that they are in, when these are first called.
    try lowerAll(for: p)
    return find()
  }

  /// When the version is being purged: who calls a fun of it from now on learns that it is gone.
  /// Returns whether there is any.
  func closeFuns() -> Bool {
    guard let lowering else { return false }
    return lowering.withLock {
      for function in ownFunctions {
        let site = Site(function: function, handler: nil, location: .none)
        function.setEntry(PurgedFunction(site).asNext)
      }
      return !inner.isEmpty || lowering.hasFunsOfFunctions
    }
  }

  /// Gives up the bodies of the functions and the source, which are most of a version. Nothing may run
  /// them any more, and the funs must be closed. The functions stay: funs and stack traces name them.
  ///
  /// Needs a large stack, see `ModuleLoader.check(file:)`.
  func releaseBodies() {
    guard let lowering else { return }
    lowering.releaseSource()
    lowering.withLock { for function in ownFunctions { function.releaseBody() } }
  }

  /// Without those that the module has of the engine.
  private var ownFunctions: [FunctionCode] {
    (Array(functions.values) + inner).filter { $0.module === self }
  }

  func setLowering(_ lowering: ModuleLowering) { self.lowering = lowering }
  func add(_ function: FunctionCode, as id: FunctionID) {
    functions[id] = function
    order.append(id)
  }
  func add(inner function: FunctionCode) { inner.append(function) }
  func export(_ function: FunctionCode) { exports.append(function) }

  /// `[{file, File}, {line, Line}]`, as in stack traces.
  func locationTerm(_ location: SourceLocation, in p: Process) -> Term {
    guard location != .none, location.file < files.count else { return .empty }
    let file = p.tuple(
      Atom.file, p.list(files[location.file].unicodeScalars.map { Term(small: Int($0.value)) }))
    let line = p.tuple(Atom.line, Term(small: location.line))
    return p.cons(file, p.cons(line, .empty))
  }
}

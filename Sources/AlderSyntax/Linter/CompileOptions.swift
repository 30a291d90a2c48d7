/// What `-compile` attributes say, as far as the linter needs it.
struct CompileOptions {
  private var flags: Set<String> = []
  /// Functions listed in `{no_auto_import, [f/1]}` and other options with a list of functions.
  private var functions: [String: Set<FunctionID>] = [:]
  /// Functions of other modules, as in `{nowarn_deprecated_function, [{m, f, 1}]}`.
  private var remoteFunctions: [String: Set<RemoteFunction>] = [:]
  /// Other modules, as in `{nowarn_removed, [m]}`.
  private var modules: [String: Set<Name>] = [:]
  private(set) var exportAllSpan: Span?

  func contains(_ flag: String) -> Bool { flags.contains(flag) }

  func lists(_ function: FunctionID, under option: String) -> Bool {
    functions[option]?.contains(function) ?? false
  }

  func lists(_ function: FunctionID, of module: Name, under option: String) -> Bool {
    remoteFunctions[option]?.contains(RemoteFunction(module: module, id: function)) == true
      || modules[option]?.contains(module) == true
  }

  /// Adds the options of one attribute: an atom, a tuple or a list of such.
  mutating func add(_ options: Expr, _ names: NameTable) {
    switch options.kind {
    case .atom(let name):
      flags.insert(names.text(of: name))
      if name == .exportAll { exportAllSpan = options.span }
    case .list(let elements):
      for element in elements { add(element, names) }
    case .tuple(let elements) where elements.count == 2:
      guard case .atom(let option) = elements[0].kind else { return }
      addFunctions(elements[1], to: names.text(of: option))
    default: break
    }
  }

  private mutating func addFunctions(_ expression: Expr, to option: String) {
    switch expression.kind {
    case .atom(let module): modules[option, default: []].insert(module)
    case .list(let elements):
      for element in elements { addFunctions(element, to: option) }
    case .infix(.divide, let name, let arity, _):
      add(name, arity, to: option)
    case .tuple(let elements) where elements.count == 2:
      add(elements[0], elements[1], to: option)
    case .tuple(let elements) where elements.count == 3:
      add(elements, to: option)
    default: break
    }
  }

  private mutating func add(_ name: Expr, _ arity: Expr, to option: String) {
    guard case .atom(let name) = name.kind, case .integer(let arity) = arity.kind else { return }
    functions[option, default: []].insert(FunctionID(name: name, arity: arity))
  }

  private mutating func add(_ elements: [Expr], to option: String) {
    guard case .atom(let module) = elements[0].kind, case .atom(let name) = elements[1].kind,
      case .integer(let arity) = elements[2].kind
    else { return }
    let id = FunctionID(name: name, arity: arity)
    remoteFunctions[option, default: []].insert(RemoteFunction(module: module, id: id))
  }

  private struct RemoteFunction: Hashable {
    let module: Name
    let id: FunctionID
  }
}

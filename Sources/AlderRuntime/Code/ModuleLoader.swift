import AlderSyntax

/// From source to the current version of a module: parses, checks, installs. Functions are lowered
/// later, each when it is first called.
public struct ModuleLoader: Sendable {
  /// What can be said for one module in addition to the machine's options.
  public struct Options: Sendable {
    public var exportsAll = false
    /// Whether the file is a program for `alder FILE`: it may lack `-module`, and `main/1` is exported
    /// in any case. A file that starts with `#!` is one.
    public var isScript = false
    /// Whether anybody will see warnings.
    public var warns = true
    /// Whether a module with warnings is wrong.
    public var refusesWarnings = false
    /// What the module must be called.
    public var expectedName: String?
    public var includeDirectories: [String] = []
    public var defines: [(name: String, value: String?)] = []
    /// Modules whose parse_transform/2 is applied before those that the source names.
    public var transforms: [String] = []
    /// MD5 of what the module is made of, where that is not the text of its file.
    var digest: [UInt8]?
    public init() {}
  }

  /// A module read and checked. It may be installed if there is no error among the diagnostics.
  public struct Checked {
    public let module: ParsedModule
    /// Those that are to be shown.
    public let diagnostics: [Diagnostic]
    /// Of all errors.
    public let errorCount: Int
    public var hasErrors: Bool { errorCount > 0 }
    /// Modules that have to transform the forms first. If there are any, the module could be parsed,
    /// and nothing else has been checked: it must not be installed.
    public let transforms: [String]

    init(module: ParsedModule, diagnostics: [Diagnostic], transforms: [String] = []) {
      self.module = module
      self.transforms = transforms
      self.diagnostics = diagnostics.limited()
      errorCount = diagnostics.count(where: \.isError)
    }

    public func rendered(_ diagnostic: Diagnostic) -> String {
      diagnostic.rendered(in: module.files)
    }
  }

  /// A file that could not be read.
  public struct Unreadable: Error {
    public let path: String
    public let reason: String
  }

  let machine: MachineOptions
  let options: Options

  public init(_ machine: MachineOptions, _ options: Options = Options()) {
    self.machine = machine
    self.options = options
  }

  /// Needs a stack of 2 KB for each level of nesting that the options allow: a dirty thread's, or
  /// the main thread of a command.
  public func check(file path: String) throws(Unreadable) -> Checked {
    switch FileContents.read(path) {
    case .success(let bytes): return check(SourceFile(path: shownPath(path), bytes: bytes))
    case .failure(let error): throw Unreadable(path: path, reason: error.text)
    }
  }

  /// Modules of the library are known by their file's name alone, wherever Alder is installed: so
  /// stack traces are as short as those of OTP.
  private func shownPath(_ path: String) -> String {
    guard isInLibrary(path), let slash = path.lastIndex(of: "/") else { return path }
    return String(path[path.index(after: slash)...])
  }

  private func isInLibrary(_ path: String) -> Bool {
    let library = machine.libraryDirectory
    return !library.isEmpty && path.hasPrefix(library + "/")
  }

  public func check(_ source: SourceFile) -> Checked {
    if !options.isScript, source.isScript {
      var options = options
      options.isScript = true
      return ModuleLoader(machine, options).check(source)
    }
    var parse = parseOptions
    if options.isScript { parse.defaultModuleName = Self.scriptName(source.path) }
    parse.includePaths += Self.headers(besides: source.path)
    let module = ModuleParser.parse(source, options: parse)
    let transforms = options.transforms + module.parseTransforms
    if transforms.isEmpty || module.hasErrors { return check(module) }
    return Checked(module: module, diagnostics: module.diagnostics, transforms: transforms)
  }

  /// Checks a module that has been parsed, or made from forms.
  func check(_ module: ParsedModule) -> Checked {
    var diagnostics = module.diagnostics
    var lint = Linter.Options(warns: options.warns)
    let directory = Self.directory(of: module.files.first?.origin ?? "")
    if options.isScript { lint.exports = [(Self.main.name, Self.main.arity)] }
    lint.behaviour = { behaviour(named: $0, besides: directory) }
    lint.isNative = NativeTable.has
    diagnostics += Linter.check(module, options: lint)
    if let wrong = wrongName(module) { diagnostics.append(wrong) }
    diagnostics.removeAll { !$0.isError && module.isGenerated($0.span) }
    return Checked(module: module, diagnostics: diagnostics.map(module.explainingMacros))
  }

  private func wrongName(_ module: ParsedModule) -> Diagnostic? {
    guard let expected = options.expectedName, let name = module.name,
      module.names.text(of: name) != expected
    else { return nil }
    let text = module.names.text(of: name)
    let form = module.forms.first { if case .module = $0.kind { true } else { false } }
    return .error(
      "Module name '\(text)' does not match file name '\(expected)'",
      at: form?.span ?? Span(start: 0, end: 0, file: 0))
  }

  private static let main = (name: "main", arity: 1)

  /// The module of a script that does not name one. Not the file's name alone: a script that is called
  /// `lists` must not become the module `lists`.
  private static func scriptName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return (name.split(separator: ".").first.map(String.init) ?? name) + "__escript"
  }

  /// Where build tools look for the headers of an application: in `include` beside `src` and `test`.
  private static func headers(besides path: String) -> [String] {
    let directory = Self.directory(of: path)
    let isSource = ["src", "test"].contains { directory == $0 || directory.hasSuffix("/" + $0) }
    return isSource ? [directory + "/../include"] : []
  }

  var parseOptions: ParseOptions {
    let defines = machine.defines + options.defines
    var parse = ParseOptions(
      includePaths: options.includeDirectories + machine.includeDirectories,
      libraryPaths: [machine.libraryDirectory],
      defines: defines.map { ParseOptions.Define($0.name, $0.value ?? "true") },
      readFile: { path in try? FileContents.read(path).get() })
    parse.applicationPaths = applicationPaths
    parse.environment = { Environment.value(of: $0) }
    return parse
  }

  /// The applications whose code is in the path: the directories above `ebin` and `src`.
  private var applicationPaths: [String] {
    (machine.pathsBefore + machine.pathsAfter).compactMap { path in
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      guard let last = parts.last, last == "ebin" || last == "src" else { return nil }
      return parts.dropLast().joined(separator: "/")
    }
  }

  /// What became of a module.
  enum Installed {
    case current(Term)
    /// It becomes current when its on_load function, which is given, has returned ok.
    case waiting(Term, onLoad: FunctionCode)
    /// Another version of it is waiting.
    case refused(Term)
  }

  /// Makes the module the current version, or have it wait for its on_load function.
  func install(_ checked: Checked, path: String, in table: CodeTable) throws(InstallationError)
    -> Installed
  {
    let parsed = checked.module
    guard let name = parsed.name else { throw .noName }
    guard let name = Term.atom(ifRoomFor: parsed.names[name], for: .source)
    else { throw .atomTableFull }
    let code = ModuleCode(name: name, files: parsed.files.map(\.path))
    let lowering = ModuleLowering(parsed, code, table, digest: options.digest)
    code.setLowering(lowering)
    let defined = Set(parsed.functions.map(\.id))
    for native in parsed.nifs where !defined.contains(native.id) {
      let key = FunctionKey(name, lowering.atom(native.name), native.arity)
      guard let function = table.native(key)?.code else { throw .noNative(key) }
      code.add(function, as: native.id)
    }
    for function in parsed.functions { add(function, to: code, lowering) }
    export(parsed, from: code, exportsAll: options.exportsAll || machine.exportsAll)
    code.addBehaviourInformation(parsed, lowering)
    code.addInformation()
    if lowering.isAtomTableFull { throw .atomTableFull }
    if table.isFull(name) { throw .notPurged(name) }
    if let id = parsed.onLoad, let function = code.functions[id] {
      guard table.hold(code, path: path) else { return .refused(name) }
      return .waiting(name, onLoad: function)
    }
    guard table.install(code, path: path) else { throw .notPurged(name) }
    return .current(name)
  }

  enum InstallationError: Error {
    case noName
    case atomTableFull
    /// `-nifs` names what the engine does not have.
    case noNative(FunctionKey)
    /// The module has an old version beside the current one.
    case notPurged(Term)
  }

  private func add(_ source: FunctionDefinition, to code: ModuleCode, _ lowering: ModuleLowering) {
    let function = FunctionCode(
      module: code, name: lowering.atom(source.name), arity: source.arity)
    let site = Site(function: function, handler: nil, location: lowering.location(source.span))
    function.setEntry(LowerFunction(site, source, lowering).asNext)
    code.add(function, as: source.id)
  }

  private func export(_ parsed: ParsedModule, from code: ModuleCode, exportsAll: Bool) {
    let all = exportsAll || parsed.exportsAll
    var exported = Set(parsed.exports.map(\.id))
    if options.isScript, let main = parsed.names.find(Self.main.name) {
      exported.insert(FunctionID(name: main, arity: Self.main.arity))
    }
    for id in code.order where all || exported.contains(id) {
      if let function = code.functions[id] { code.export(function) }
    }
  }
}

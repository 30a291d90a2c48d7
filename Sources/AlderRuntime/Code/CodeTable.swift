/// The code of a machine: modules with their versions, export cells, natives.
///
/// Looked at under a lock; running code does not come here, it holds on to the cells and functions
/// it was lowered with. Cells and versions live as long as the machine.
final class CodeTable: @unchecked Sendable {
  private let lock = Lock()
  private var exports: [FunctionKey: Export] = [:]
  private var modules: [Term: LoadedModule] = [:]
  /// Versions whose `-on_load` function runs: they become current if it says ok.
  private var pending: [Term: (code: ModuleCode, path: String)] = [:]
  /// Versions that have been purged: funs and literals of them may still be around.
  private var retired: [ModuleCode] = []
  private let natives: [FunctionKey: NativeFunction]
  private let nativeModules: [ModuleCode]

  /// error_handler:undefined_function/3, which is asked for what is not loaded.
  let undefinedFunction: Export
  /// Whose calls are traced.
  let breakpoints = BreakpointTable()

  struct LoadedModule {
    var current: ModuleCode?
    var old: ModuleCode?
    var path: String

    var isFull: Bool { current != nil && old != nil }
  }

  init(natives table: [NativeModule] = NativeTable.modules) {
    var natives: [FunctionKey: NativeFunction] = [:]
    var exports: [FunctionKey: Export] = [:]
    natives.reserveCapacity(1024)
    exports.reserveCapacity(2048)
    nativeModules = table.map { entry in
      let module = ModuleCode(name: Term(atom: entry.name), files: [])
      for native in entry.natives {
        let function = NativeFunction(native, in: module)
        let key = FunctionKey(module.name, function.name, function.arity)
        precondition(
          natives[key] == nil, "native \(entry.name):\(native.name)/\(native.arity) twice")
        natives[key] = function
        module.export(function.code)
      }
      module.addInformation()
      for function in module.exports {
        let key = FunctionKey(module.name, function.name, function.arity)
        // What `module_info` tells is known when the source has been loaded: its call does that.
        if natives[key] == nil { continue }
        let export = Export(module: key.module, name: key.name, arity: key.arity)
        export.set(function)
        exports[key] = export
      }
      return module
    }
    let key = FunctionKey(Atom.errorHandler, Atom.undefinedFunction, 3)
    undefinedFunction = Export(module: key.module, name: key.name, arity: key.arity)
    exports[key] = undefinedFunction
    self.natives = natives
    self.exports = exports
  }

  /// What the engine has of a module.
  func builtIn(_ module: Term) -> ModuleCode? { nativeModules.first { $0.name == module } }
  var builtInModules: [Term] { nativeModules.map(\.name) }

  func native(_ key: FunctionKey) -> NativeFunction? { natives[key] }
  /// Names and arities of a module's natives.
  func natives(of module: Term) -> [(name: Term, arity: Int)] {
    natives.keys.filter { $0.module == module }.map { ($0.name, $0.arity) }
  }

  /// The cell for that function, made if it is the first to ask.
  func export(_ module: Term, _ name: Term, _ arity: Int) -> Export {
    let key = FunctionKey(module, name, arity)
    return lock.withLock {
      if let export = exports[key] { return export }
      let export = Export(module: module, name: name, arity: arity)
      exports[key] = export
      return export
    }
  }

  /// Whether anybody has named that function, be it there or not.
  func hasExport(_ module: Term, _ name: Term, _ arity: Int) -> Bool {
    lock.withLock { exports[FunctionKey(module, name, arity)] != nil }
  }

  /// The cell if there is a function in it.
  func existingExport(_ module: Term, _ name: Term, _ arity: Int) -> Export? {
    lock.withLock { exports[FunctionKey(module, name, arity)] }.flatMap {
      $0.function == nil ? nil : $0
    }
  }
}

// MARK: Versions

extension CodeTable {
  /// Makes `code` the current version; the current one becomes old. False when there is an old one
  /// already, which has to be purged first.
  func install(_ code: ModuleCode, path: String) -> Bool {
    let previous = current(code.name)
    defer {
      if let previous, current(code.name) !== previous { breakpoints.forget(previous) }
    }
    return lock.withLock {
      let previous = modules[code.name]
      if previous?.isFull == true { return false }
      let old = previous?.current ?? previous?.old
      modules[code.name] = LoadedModule(current: code, old: old, path: path)
      let names = Set(code.exports.map { FunctionKey(code.name, $0.name, $0.arity) })
      for (key, export) in exports where key.module == code.name && !names.contains(key) {
        if natives[key] == nil { export.set(nil) }
      }
      for function in code.exports {
        let key = FunctionKey(code.name, function.name, function.arity)
        if natives[key] != nil { continue }
        let export = exports[key] ?? Export(module: key.module, name: key.name, arity: key.arity)
        exports[key] = export
        export.set(function)
      }
      return true
    }
  }

  /// Whether there is an old version beside the current one: then it has to be purged before another
  /// is loaded.
  func isFull(_ module: Term) -> Bool { lock.withLock { modules[module]?.isFull == true } }

  /// Keeps `code` until its on_load function has run. False if another version waits for that.
  func hold(_ code: ModuleCode, path: String) -> Bool {
    lock.withLock {
      guard pending[code.name] == nil else { return false }
      pending[code.name] = (code, path)
      return true
    }
  }

  /// Ends the wait of a version: it becomes current, or is given up. False when an old version has to
  /// be purged first; it waits on then.
  func release(_ module: Term, isGood: Bool) -> Bool {
    guard let (code, path) = lock.withLock({ pending[module] }) else { return true }
    if !isGood {
      keep(code)
    } else if !install(code, path: path) {
      return false
    }
    lock.withLock { pending[module] = nil }
    return true
  }

  enum Deletion {
    case done
    /// The module has never been loaded.
    case notLoaded
    /// There is an old version already.
    case notPurged
  }

  /// Makes the current version old, if there is one.
  func delete(_ module: Term) -> Deletion {
    let previous = current(module)
    defer {
      if let previous, current(module) !== previous { breakpoints.forget(previous) }
    }
    return lock.withLock {
      guard var entry = modules[module] else { return .notLoaded }
      if entry.old != nil { return .notPurged }
      entry.old = entry.current
      entry.current = nil
      modules[module] = entry
      for (key, export) in exports where key.module == module && natives[key] == nil {
        export.set(nil)
      }
      return .done
    }
  }

  /// Removes the old version, which no process should be running any more. False if there is none.
  /// If it is certain that none does, most of its memory is given back.
  func purge(_ module: Term, isUnused: Bool) -> Bool {
    let purged = lock.withLock { () -> ModuleCode? in
      guard let old = modules[module]?.old else { return nil }
      retired.append(old)
      modules[module]?.old = nil
      return old
    }
    // Not under the lock, which lowering takes under its own.
    _ = purged?.closeFuns()
    if isUnused { purged?.releaseBodies() }
    return purged != nil
  }

  /// Closes the funs of the old version; see `ModuleCode.closeFuns`.
  func closeFuns(ofOld module: Term) -> Bool { old(module)?.closeFuns() ?? false }

  /// Puts another function into the cell where `function` is; no other is replaced.
  func replace(_ key: FunctionKey, _ function: FunctionCode, by other: FunctionCode) {
    lock.withLock {
      guard let export = exports[key], let current = export.function,
        current.toOpaque() == Unmanaged.passUnretained(function).toOpaque()
      else { return }
      export.set(other)
    }
  }

  /// Keeps code that belongs to no module as long as the machine.
  func keep(_ code: ModuleCode) { lock.withLock { retired.append(code) } }

  func current(_ module: Term) -> ModuleCode? { lock.withLock { modules[module]?.current } }
  func old(_ module: Term) -> ModuleCode? { lock.withLock { modules[module]?.old } }
  func path(of module: Term) -> String? {
    lock.withLock { modules[module].flatMap { $0.current == nil ? nil : $0.path } }
  }

  /// All that are there, replaced ones too.
  func versions(of module: Term) -> [ModuleCode] {
    lock.withLock {
      let kept = [modules[module]?.current, modules[module]?.old].compactMap { $0 }
      return kept + retired.filter { $0.name == module }
    }
  }

  func loaded() -> [(module: Term, path: String)] {
    lock.withLock { modules.compactMap { $1.current == nil ? nil : ($0, $1.path) } }
  }
}

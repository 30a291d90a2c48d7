/// erlang:trace_pattern/3: whose calls are traced.
extension NativeTable {
  static let tracePatterns: [Native] = [
    .blocking("trace_pattern", arity: 2) { p throws(Raise) in
      try p.setTracePattern(p[0], p[1], .empty)
    },
    .blocking("trace_pattern", arity: 3) { p throws(Raise) in
      try p.setTracePattern(p[0], p[1], p[2])
    },
  ]
}

private let local = Atom.local
private let global = Term(atom: "global")
private let meta = Term(atom: "meta")
private let callCount = Term(atom: "call_count")
private let callTime = Term(atom: "call_time")
private let callMemory = Term(atom: "call_memory")
private let matchSpec = Term(atom: "match_spec")
private let metaMatchSpec = Term(atom: "meta_match_spec")
private let traced = Term(atom: "traced")
private let restart = Term(atom: "restart")
private let pause = Term(atom: "pause")

/// The last argument of erlang:trace_pattern/3.
private struct PatternOptions {
  var isLocal = false
  var isCall = false
  var isMeta = false
  var metaTracer: Int
  var isCounting = false

  init(_ options: Term, _ p: Process) throws(Raise) {
    metaTracer = p.number
    var isGlobal = options.isEmpty
    var isCallLocal = false
    var rest = options
    while rest.isCons {
      let option = rest.head
      rest = rest.tail
      switch option {
      case local: isCallLocal = true
      case global: isGlobal = true
      case meta: isMeta = true
      case callCount: isCounting = true
      case callTime, callMemory: throw p.error(Atom.notsup)
      default:
        guard option.isTuple, option.tupleArity >= 2, option.elements[0] == meta else {
          throw p.badarg(NativeTable.badOption)
        }
        guard option.tupleArity == 2, !option.elements[1].isLocalPort else {
          throw p.error(Atom.notsup)
        }
        guard option.elements[1].isLocalPid else { throw p.badarg(NativeTable.badOption) }
        isMeta = true
        metaTracer = option.elements[1].pidNumber
      }
    }
    // What is for external calls only is for nothing else.
    guard rest.isEmpty, !(isGlobal && (isCallLocal || isMeta || isCounting)) else {
      throw p.badarg(NativeTable.badOption)
    }
    isLocal = isCallLocal || isMeta || isCounting
    isCall = isGlobal || isCallLocal
  }
}

extension Process {
  fileprivate func setTracePattern(
    _ target: Term, _ specification: Term, _ optionList: Term
  ) throws(Raise) -> Term {
    if target == TraceTag.send || target == TraceTag.receive {
      guard optionList.isEmpty else { throw badarg(Atom.none) }
      try setMessageFilter(target, specification)
      return Term(small: 1)
    }
    if target == Term(atom: "on_load") { throw error(Atom.notsup) }
    let options = try PatternOptions(optionList, self)
    guard target.isTuple(arity: 3) else { throw badarg(Atom.none) }
    let (module, name, arity) = (target.elements[0], target.elements[1], target.elements[2])
    guard module.isAtom, name.isAtom, arity.isSmall || arity == Atom.underscore,
      module != Atom.underscore || name == Atom.underscore,
      name != Atom.underscore || arity == Atom.underscore
    else { throw badarg(Atom.none) }
    let change = try settingChange(specification, options)
    let functions = try tracedFunctions(module, name, arity, isLocal: options.isLocal)
    let table = withMachine { $0.code }
    table.breakpoints.update(functions, in: table, change)
    updateNatives(functions, table)
    return Term(small: functions.count)
  }

  /// What `specification` makes of a function's setting.
  private func settingChange(
    _ specification: Term, _ options: PatternOptions
  ) throws(Raise) -> (TraceSetting?) -> TraceSetting {
    if specification == restart || specification == pause {
      let isPause = specification == pause
      return { old in
        if options.isCounting, let counter = old?.counter {
          counter.isPaused.store(isPause, ordering: .relaxed)
          if !isPause { counter.count.store(0, ordering: .relaxed) }
        }
        return old ?? TraceSetting()
      }
    }
    let pattern = specification == Atom.false ? nil : try tracePattern(specification)
    return { old in
      // What is set for all calls takes the place of what is set for external ones, and the other way
      // round; taken away is only what was set in the same way.
      let isOther = pattern == nil && old?.isLocal != options.isLocal
      let setsCall = options.isCall && !isOther
      return TraceSetting(
        call: setsCall ? pattern : old?.call,
        isLocal: setsCall ? options.isLocal : old?.isLocal ?? false,
        meta: options.isMeta ? pattern : old?.meta,
        metaTracer: options.isMeta ? options.metaTracer : old?.metaTracer ?? -1,
        counter: options.isCounting ? (pattern == nil ? nil : CallCounter()) : old?.counter)
    }
  }

  private func tracePattern(_ specification: Term) throws(Raise) -> TracePattern {
    if specification == Atom.true || specification.isEmpty {
      return TracePattern(.empty, program: nil)
    }
    var compiler = MatchCompiler(self, isForTracing: true)
    guard let program = try compiler.compile(specification) else { throw badarg(matchSpec) }
    return TracePattern(specification, program: program)
  }

  private func setMessageFilter(_ target: Term, _ specification: Term) throws(Raise) {
    let filter: Tracing.MessageFilter
    switch specification {
    case Atom.true, .empty: filter = .all
    case Atom.false: filter = .none
    default: filter = .matching(try tracePattern(specification))
    }
    withMachine { machine in
      machine.tracing.withLock {
        if target == TraceTag.send { $0.send = filter } else { $0.receive = filter }
      }
    }
  }

  // MARK: Functions

  /// The functions of that name, which may be `_`: those that are exported, or all.
  private func tracedFunctions(
    _ module: Term, _ name: Term, _ arity: Term, isLocal: Bool
  ) throws(Raise) -> [(key: FunctionKey, code: FunctionCode)] {
    let table = withMachine { $0.code }
    var modules = [module]
    if module == Atom.underscore {
      modules = Array(Set(table.loaded().map(\.module) + table.builtInModules))
    }
    var found: [FunctionKey: FunctionCode] = [:]
    func add(_ function: FunctionCode, of module: Term) {
      guard name == Atom.underscore || function.name == name,
        arity == Atom.underscore || arity.small == function.liveAtEntry
      else { return }
      let key = FunctionKey(module, function.name, function.liveAtEntry)
      if found[key] == nil { found[key] = table.native(key)?.code ?? function }
    }
    for module in modules {
      if let code = table.current(module) {
        if isLocal {
          // Funs are made of the functions that they are in, when these are lowered.
          try code.lowerAll(for: self)
          for function in code.allFunctions() { add(function, of: module) }
        }
        for function in code.exports { add(function, of: module) }
      }
      for function in table.builtIn(module)?.exports ?? [] { add(function, of: module) }
    }
    return found.map { (key: $0.key, code: $0.value) }
  }

  /// Natives are part of the expressions that call them. Where one is traced now that was not, or the
  /// other way round, the functions that may call it are lowered again when they are called next.
  private func updateNatives(
    _ functions: [(key: FunctionKey, code: FunctionCode)], _ table: CodeTable
  ) {
    var changed: [String] = []
    for (key, _) in functions {
      guard let native = table.native(key), native.isExpression, !native.isGuard else { continue }
      let isTraced = table.breakpoints.setting(of: key, native.code) != nil
      if native.isTraced.exchange(isTraced, ordering: .relaxed) != isTraced {
        changed.append(native.name.atomName)
      }
    }
    if changed.isEmpty { return }
    for (module, _) in table.loaded() {
      table.current(module)?.lowerAgain(forCallsOf: changed)
    }
  }

  // MARK: Asking

  func traceInformation(ofFunction target: Term, _ item: Term) throws(Raise) -> Term {
    let (module, name, arity) = (target.elements[0], target.elements[1], target.elements[2])
    guard module.isAtom, name.isAtom, arity.isSmall else { throw badarg(NativeTable.badOption) }
    let table = withMachine { $0.code }
    let key = FunctionKey(module, name, arity.small)
    let current = table.current(module)
    let function =
      table.native(key)?.code
      ?? ((current?.exports ?? []) + (current?.allFunctions() ?? []))
      .first { $0.name == name && $0.liveAtEntry == arity.small }
    guard let function else { return tuple(item, Atom.undefined) }
    guard let setting = table.breakpoints.setting(of: key, function) else {
      return tuple(item, Atom.false)
    }
    if item == Atom.all {
      let items = [traced, matchSpec, meta, metaMatchSpec, callTime, callCount]
      return tuple(item, list(items.map { tuple($0, value(of: $0, setting) ?? Atom.false) }))
    }
    guard let value = value(of: item, setting) else { throw badarg() }
    return tuple(item, value)
  }

  private func value(of item: Term, _ setting: TraceSetting) -> Term? {
    switch item {
    case traced:
      return setting.call == nil ? Atom.false : setting.isLocal ? local : global
    case matchSpec:
      return setting.call.map { copyIn($0.specification.term) } ?? Atom.false
    case meta:
      guard setting.meta != nil else { return Atom.false }
      return withMachine { $0.isAlive(setting.metaTracer) }
        ? Term(localPid: setting.metaTracer) : .empty
    case metaMatchSpec:
      return setting.meta.map { copyIn($0.specification.term) } ?? Atom.false
    case callCount:
      return setting.counter.map { Term(small: $0.count.load(ordering: .relaxed)) } ?? Atom.false
    case callTime, callMemory: return Atom.false
    default: return nil
    }
  }
}

extension NativeFunction {
  /// What guards may call is no call in OTP either: it cannot be traced where its name is written.
  fileprivate var isGuard: Bool {
    module == Atom.erlang
      && (MatchFunctions.meaning(of: name.atomName, arity: arity) != nil
        || name.atomName == "self" && arity == 0)
  }
}

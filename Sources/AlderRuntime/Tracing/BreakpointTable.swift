/// The functions whose calls are traced, by name. What a function of a version that has been replaced had
/// is forgotten: new versions have no breakpoints.
///
/// Lock order: this table's, then a module's lowering, or the code table's.
struct BreakpointTable: ~Copyable, @unchecked Sendable {
  private let lock = Locked(Contents())

  // Neither is private: see `LostMessages`.
  struct Contents {
    var entries: [FunctionKey: Entry] = [:]
    /// Who might be looked at still.
    var kept: [AnyObject] = []
  }

  struct Entry {
    let function: FunctionCode
    var setting: TraceSetting
    /// Stands in the export cell while only external calls are traced.
    var wrapper: FunctionCode?
    var external: Breakpoint?
  }

  /// What is set for `function`; nil when nothing is.
  func setting(of key: FunctionKey, _ function: FunctionCode) -> TraceSetting? {
    lock.withLock { contents in
      guard let entry = contents.entries[key], entry.function === function,
        !entry.setting.isEmpty
      else { return nil }
      return entry.setting
    }
  }

  /// Gives each of the functions what `change` makes of what it has.
  func update(
    _ functions: [(key: FunctionKey, code: FunctionCode)], in table: CodeTable,
    _ change: (TraceSetting?) -> TraceSetting
  ) {
    lock.withLock { contents in
      var shared: TraceSetting?
      for (key, function) in functions {
        var entry = contents.entries[key]
        if entry?.function !== function { entry = nil }
        let setting: TraceSetting
        if entry == nil || entry?.setting.isEmpty == true {
          // They are all the same, except that each counts for itself.
          setting = shared ?? change(nil)
          if setting.counter == nil { shared = setting }
        } else {
          setting = change(entry?.setting)
        }
        if entry == nil && setting.isEmpty { continue }
        var changed = entry ?? Entry(function: function, setting: setting)
        contents.kept.append(setting)
        changed.setting = setting
        apply(&changed, key, table, &contents.kept)
        contents.entries[key] = changed
      }
    }
  }

  private func apply(
    _ entry: inout Entry, _ key: FunctionKey, _ table: CodeTable, _ kept: inout [AnyObject]
  ) {
    let setting = entry.setting
    let isNative = table.native(key)?.code === entry.function
    // Natives are not called by their own modules, or by these as by all others.
    let inFunction = setting.wantsAllCalls || isNative && !setting.isEmpty
    entry.function.module.withLowering { entry.function.setBreakpoint(inFunction ? setting : nil) }
    if isNative { return }
    if setting.wantsExternalCalls, entry.wrapper == nil {
      let function = entry.function
      let wrapper = FunctionCode(
        module: function.module, name: function.name, arity: function.arity)
      let breakpoint = Breakpoint(for: function, in: wrapper)
      wrapper.setEntry(breakpoint.asNext)
      kept.append(wrapper)
      entry.wrapper = wrapper
      entry.external = breakpoint
    }
    guard let wrapper = entry.wrapper else { return }
    if setting.wantsExternalCalls {
      // What the function's own entry tells of is not told of twice.
      let external = TraceSetting(call: setting.call)
      kept.append(external)
      entry.external?.set(external)
      table.replace(key, entry.function, by: wrapper)
    } else {
      table.replace(key, wrapper, by: entry.function)
    }
  }

  /// `code` is not the current version any more.
  func forget(_ code: ModuleCode) {
    lock.withLock { contents in
      if contents.entries.isEmpty { return }
      for (key, entry) in contents.entries where entry.function.module === code {
        code.withLowering { entry.function.setBreakpoint(nil) }
        contents.entries[key] = nil
      }
    }
  }
}

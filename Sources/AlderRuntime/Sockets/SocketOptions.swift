/// The options of a new socket, as `alder_inet` is given them: `{Name, Value}` for each.
struct SocketOptions {
  var settings = SocketSettings()
  var kernel: [KernelOption.Setting] = []

  /// Nil when something else is in it.
  init?(_ list: Term) {
    var rest = list
    while rest.isCons {
      guard rest.head.isTuple(arity: 2) || rest.head.isTuple(arity: 4), add(rest.head) else {
        return nil
      }
      rest = rest.tail
    }
    if !rest.isEmpty { return nil }
  }

  private mutating func add(_ option: Term) -> Bool {
    if let setting = KernelOption.Setting(option) {
      kernel.append(setting)
      return true
    }
    guard option.isTuple(arity: 2) else { return false }
    let (name, value) = (option.elements[0], option.elements[1])
    if name == SocketSettings.active {
      guard let activity = settings.activity(value) else { return false }
      settings.activity = activity == .count(0) ? .passive : activity
      return true
    }
    return settings.set(name, value) == .done
  }

  /// What the system says to the first that it refuses; 0 if it takes all. That there are no such options
  /// for this kind of socket is no error: connections of the local domain have no `nodelay`.
  static func apply(_ settings: [KernelOption.Setting], to descriptor: Int32) -> Int32 {
    for setting in settings {
      let failure = setting.apply(to: descriptor)
      if failure != 0, !isUnknown(failure) { return failure }
    }
    return 0
  }

  private static func isUnknown(_ failure: Int32) -> Bool {
    failure == 92 /* ENOPROTOOPT */ || failure == 95 /* EOPNOTSUPP */
  }
}

extension KernelOption.Setting {
  /// `{Name, Value}`, or `{raw, Level, Name, Bytes}`; nil for anything else.
  init?(_ option: Term) {
    if option.isTuple(arity: 4) {
      let elements = option.elements
      guard elements[0] == Term(atom: "raw"), elements[1].isSmall, elements[2].isSmall,
        let level = Int32(exactly: elements[1].small), let name = Int32(exactly: elements[2].small),
        elements[3].isWholeBinary
      else { return nil }
      self.init(level: level, name: name, value: elements[3].bitString.withBytes { Array($0) })
      return
    }
    guard option.isTuple(arity: 2),
      let setting = KernelOption.known[option.elements[0]]?.setting(option.elements[1])
    else { return nil }
    self = setting
  }
}

/// The variables of the function that is checked.
///
/// The state of each variable is in an array indexed by name. Every change is noted on the trail with
/// the state before it, so going back to a mark forgets what was bound since: that is how branches
/// and scopes are checked without copying environments.
///
/// A site is a place that binds a variable. Where branches meet, a variable bound in all of them gets
/// a site that joins theirs; using it uses all. The joins are kept as links from the joined site, and
/// use spreads along them when the function has been checked.
struct Variables {
  struct Site {
    var name: Name
    var span: Span
    var isUsed = false
  }

  /// A variable and its state.
  struct Binding {
    var name: Name
    var state: VariableState
  }

  private(set) var states: [VariableState]
  private var trail: [Binding] = []
  private(set) var sites: [Site] = []
  private var links: [(joined: Int32, part: Int32)] = []

  init(count: Int) {
    states = Array(repeating: VariableState(), count: count)
  }

  /// Where the trail stands now.
  @inline(__always) var mark: Int { trail.count }

  @inline(__always) subscript(name: Name) -> VariableState { states[Int(name.index)] }

  @inline(__always)
  mutating func use(_ state: VariableState) {
    if state.site >= 0 { sites[Int(state.site)].isUsed = true }
  }

  /// Binds a variable at a place.
  mutating func bind(_ name: Name, at span: Span) {
    var state = VariableState()
    state.kind = .bound
    state.site = Int32(sites.count)
    sites.append(Site(name: name, span: span))
    set(name, state)
  }

  /// Sets the state of a variable, remembering the one before.
  mutating func set(_ name: Name, _ state: VariableState) {
    let index = Int(name.index)
    trail.append(Binding(name: name, state: states[index]))
    states[index] = state
    states[index].serial = Int32(trail.count - 1)
  }

  /// Goes back to a mark; returns the states that variables had got since, each variable once.
  mutating func take(since mark: Int) -> [Binding] {
    guard trail.count > mark else { return [] }
    var bindings: [Binding] = []
    for index in mark..<trail.count {
      let name = trail[index].name
      let state = states[Int(name.index)]
      // Of a variable that was set several times, the last entry counts.
      if Int(state.serial) == index { bindings.append(Binding(name: name, state: state)) }
    }
    undo(to: mark)
    return bindings
  }

  /// Goes back to a mark and forgets what was bound since.
  mutating func undo(to mark: Int) {
    while trail.count > mark {
      let entry = trail.removeLast()
      states[Int(entry.name.index)] = entry.state
    }
  }

  /// A site that stands for several.
  mutating func join(_ parts: [Int32]) -> Int32 {
    let joined = Int32(sites.count)
    var site = sites[Int(parts[0])]
    site.isUsed = false
    sites.append(site)
    for part in parts { links.append((joined, part)) }
    return joined
  }

  /// At the end of a function: the places that bound a variable which nothing used.
  mutating func unusedSites() -> [Site] {
    guard !sites.isEmpty else { return [] }
    var isJoined = [Bool](repeating: false, count: sites.count)
    // Later joins may be of earlier ones, so this order spreads use all the way.
    for link in links.reversed() {
      isJoined[Int(link.joined)] = true
      if sites[Int(link.joined)].isUsed { sites[Int(link.part)].isUsed = true }
    }
    return sites.indices.compactMap { sites[$0].isUsed || isJoined[$0] ? nil : sites[$0] }
  }

  /// Forgets everything, for the next function.
  mutating func reset() {
    undo(to: 0)
    sites.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
  }
}

import Glibc

extension NativeTable {
  static let timeAndDate: [Native] = [
    Native("monotonic_time") { p throws(Raise) in
      Term(small: p.withMachine { $0.clock.monotonic })
    },
    Native("monotonic_time") { p, unit throws(Raise) in
      try p.time(p.withMachine { $0.clock.monotonic }, in: unit)
    },
    Native("system_time") { p throws(Raise) in Term(small: p.withMachine { $0.clock.system }) },
    Native("system_time") { p, unit throws(Raise) in
      try p.time(p.withMachine { $0.clock.system }, in: unit)
    },
    Native("time_offset") { p throws(Raise) in Term(small: p.withMachine { $0.clock.offset }) },
    Native("time_offset") { p, unit throws(Raise) in
      try p.time(p.withMachine { $0.clock.offset }, in: unit)
    },
    Native("convert_time_unit") { p, time, from, to throws(Raise) in
      guard time.isInteger else { throw p.badarg() }
      return try p.convert(time, p.unitsPerSecond(from), p.unitsPerSecond(to))
    },
    Native("timestamp") { p throws(Raise) in
      p.timestamp(microseconds: p.withMachine { $0.clock.system } / 1000)
    },
    Native("now") { p throws(Raise) in
      p.timestamp(microseconds: p.withMachine { $0.uniqueMicroseconds() })
    },
    Native("unique_integer") { p throws(Raise) in Term(small: Int(p.uniqueNumber())) },
    Native("unique_integer") { p, modifiers throws(Raise) in
      var isMonotonic = false
      try p.forEach(modifiers) { modifier throws(Raise) in
        switch modifier {
        case Atom.monotonic: isMonotonic = true
        case Atom.positive: break
        default: throw p.badarg()
        }
      }
      return Term(
        small: isMonotonic ? p.withMachine { $0.nextMonotonicInteger() } : Int(p.uniqueNumber()))
    },
    Native("make_ref") { p throws(Raise) in p.makeReference() },

    Native("date") { p throws(Raise) in p.date(CalendarTime.local(p.systemSeconds)) },
    Native("time") { p throws(Raise) in p.timeOfDay(CalendarTime.local(p.systemSeconds)) },
    Native("localtime") { p throws(Raise) in p.dateTime(CalendarTime.local(p.systemSeconds)) },
    Native("universaltime") { p throws(Raise) in
      p.dateTime(CalendarTime.universal(p.systemSeconds))
    },
    Native("localtime_to_universaltime") { p, time throws(Raise) in
      try p.universalTime(fromLocal: time, daylightSaving: -1)
    },
    Native("localtime_to_universaltime") { p, time, isDaylightSaving throws(Raise) in
      let flag: Int32 =
        switch isDaylightSaving {
        case Atom.true: 1
        case Atom.false: 0
        case Atom.undefined: -1
        default: throw p.badarg()
        }
      return try p.universalTime(fromLocal: time, daylightSaving: flag)
    },
    Native("universaltime_to_localtime") { p, time throws(Raise) in
      guard var calendar = CalendarTime(time) else { throw p.badarg() }
      return p.dateTime(CalendarTime.local(timegm(&calendar.fields)))
    },
    Native("universaltime_to_posixtime") { p, time throws(Raise) in
      guard var calendar = CalendarTime(time) else { throw p.badarg() }
      return Term(small: timegm(&calendar.fields))
    },
    Native("posixtime_to_universaltime") { p, seconds throws(Raise) in
      guard seconds.isSmall, abs(seconds.small) < 1 << 45 else { throw p.badarg() }
      return p.dateTime(CalendarTime.universal(seconds.small))
    },
  ]
}

/// A date and a time of day.
private struct CalendarTime {
  var fields: tm

  /// From {{Year, Month, Day}, {Hour, Minute, Second}}.
  init?(_ term: Term) {
    guard term.isTuple(arity: 2), let date = Self.triple(term.elements[0]),
      let time = Self.triple(term.elements[1]), (1...12).contains(date.1),
      (1...Self.days(inMonth: date.1, of: date.0)).contains(date.2), (0...23).contains(time.0),
      (0...59).contains(time.1), (0...59).contains(time.2)
    else { return nil }
    fields = tm()
    fields.tm_year = Int32(truncatingIfNeeded: date.0 - 1900)
    fields.tm_mon = Int32(date.1 - 1)
    fields.tm_mday = Int32(date.2)
    fields.tm_hour = Int32(time.0)
    fields.tm_min = Int32(time.1)
    fields.tm_sec = Int32(time.2)
  }

  private init(_ fields: tm) { self.fields = fields }

  static func local(_ seconds: Int) -> CalendarTime {
    var fields = tm()
    var seconds = seconds
    localtime_r(&seconds, &fields)
    return CalendarTime(fields)
  }

  static func universal(_ seconds: Int) -> CalendarTime {
    var fields = tm()
    var seconds = seconds
    gmtime_r(&seconds, &fields)
    return CalendarTime(fields)
  }

  private static func triple(_ term: Term) -> (Int, Int, Int)? {
    guard term.isTuple(arity: 3) else { return nil }
    let elements = term.elements
    guard elements[0].isSmall, elements[1].isSmall, elements[2].isSmall else { return nil }
    return (elements[0].small, elements[1].small, elements[2].small)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Process {
  /// How many of a time unit make a second; badarg for what is not one.
  fileprivate func unitsPerSecond(_ unit: Term) throws(Raise) -> Term {
    switch unit {
    case Atom.second, Atom.seconds: return Term(small: 1)
    case Atom.millisecond, Atom.milliSeconds: return Term(small: 1000)
    case Atom.microsecond, Atom.microSeconds: return Term(small: 1_000_000)
    case Atom.nanosecond, Atom.nanoSeconds, Atom.native, Atom.perfCounter: return Self.native
    default:
      guard unit.isInteger, !unit.isNegativeInteger, unit != Term(small: 0) else { throw badarg() }
      return unit
    }
  }

  private static var native: Term { Term(small: 1_000_000_000) }

  func time(_ nanoseconds: Int, in unit: Term) throws(Raise) -> Term {
    try convert(Term(small: nanoseconds), Self.native, unitsPerSecond(unit))
  }

  /// `time` times `to` divided by `from`, rounded down.
  fileprivate func convert(_ time: Term, _ from: Term, _ to: Term) throws(Raise) -> Term {
    let (quotient, remainder) = try divideIntegers(multiplyIntegers(time, to), from)
    if remainder == Term(small: 0) || !time.isNegativeInteger { return quotient }
    return try subtract(quotient, Term(small: 1))
  }

  func timestamp(microseconds: Int) -> Term {
    let seconds = microseconds / 1_000_000
    return tuple(
      Term(small: seconds / 1_000_000), Term(small: seconds % 1_000_000),
      Term(small: microseconds % 1_000_000))
  }

  fileprivate var systemSeconds: Int { withMachine { $0.clock.system } / 1_000_000_000 }

  fileprivate func date(_ calendar: CalendarTime) -> Term {
    let fields = calendar.fields
    return tuple(
      Term(small: Int(fields.tm_year) + 1900), Term(small: Int(fields.tm_mon) + 1),
      Term(small: Int(fields.tm_mday)))
  }

  fileprivate func timeOfDay(_ calendar: CalendarTime) -> Term {
    let fields = calendar.fields
    return tuple(
      Term(small: Int(fields.tm_hour)), Term(small: Int(fields.tm_min)),
      Term(small: Int(fields.tm_sec)))
  }

  fileprivate func dateTime(_ calendar: CalendarTime) -> Term {
    tuple(date(calendar), timeOfDay(calendar))
  }

  fileprivate func universalTime(
    fromLocal time: Term, daylightSaving: Int32
  ) throws(Raise) -> Term {
    guard var calendar = CalendarTime(time) else { throw badarg() }
    calendar.fields.tm_isdst = daylightSaving
    return dateTime(CalendarTime.universal(mktime(&calendar.fields)))
  }
}

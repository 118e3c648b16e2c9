package mx.avance.meeting.ui;

import mx.avance.access.Acting;
import mx.avance.base.Settings;
import mx.avance.capture.IndicatorCards;
import mx.avance.capture.Places;
import mx.avance.live.LiveChanges;
import mx.avance.live.LiveTopics;
import mx.avance.meeting.AgreementLists;
import mx.avance.meeting.Agreements;
import mx.avance.meeting.Decks;
import mx.avance.meeting.Meetings;
import mx.avance.meeting.Slides;
import org.springframework.stereotype.Component;

/** What a meeting asks and tells. */
@Component
record MeetingServices(
        Places places,
        Decks decks,
        Slides slides,
        IndicatorCards cards,
        AgreementLists lists,
        Agreements agreements,
        Meetings meetings,
        Settings settings,
        Acting acting,
        LiveChanges changes,
        LiveTopics topics) {}

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n file(s) are finished.</source>
        <translation>
            <numerusform>%n file is finished.</numerusform>
            <numerusform>%n files are finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them the offline voice speaks, as the online voice failed.</source>
        <translation>
            <numerusform>%n of them is spoken by the offline voice, because the online voice failed.</numerusform>
            <numerusform>%n of them are spoken by the offline voice, because the online voice failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n command</numerusform>
            <numerusform>%n commands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message numerus="yes">
        <source>%n more message(s)</source>
        <translation>
            <numerusform>%n more message</numerusform>
            <numerusform>%n more messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pronouncing</name>
    <message numerus="yes">
        <source>%n pronunciation(s) taken over.</source>
        <translation>
            <numerusform>%n pronunciation taken over.</numerusform>
            <numerusform>%n pronunciations taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Replying</name>
    <message numerus="yes">
        <source>Size of type: %n pixels</source>
        <translation>
            <numerusform>Size of type: %n pixel</numerusform>
            <numerusform>Size of type: %n pixels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SleepMenu</name>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SoundDialog</name>
    <message numerus="yes">
        <source>%n millisecond(s)</source>
        <translation>
            <numerusform>%n millisecond</numerusform>
            <numerusform>%n milliseconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypePanel</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
</TS>

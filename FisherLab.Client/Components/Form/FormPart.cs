using FisherLab.Client.Forms;
using Microsoft.AspNetCore.Components;

namespace FisherLab.Client.Components.Form;

/// <summary>A part of the form of a job: it edits the form, shows the errors of its fields, and says when something has changed.</summary>
public abstract class FormPart : ComponentBase
{
    [Parameter, EditorRequired] public required JobForm Form { get; set; }

    [Parameter, EditorRequired] public required FieldErrors Errors { get; set; }

    [Parameter] public EventCallback Changed { get; set; }

    protected Task Change(Action change)
    {
        change();
        return Changed.InvokeAsync();
    }
}
